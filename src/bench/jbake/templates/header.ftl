<#macro page title description="">
<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title?html} · A Site to Measure</title>
<#if description?has_content><meta name="description" content="${description?html}"></#if>
<link rel="canonical" href="${config.site_host}/${content.uri!}">
<meta property="og:type" content="${(content.type! == "post")?then("article", "website")}">
<meta property="og:title" content="${title?html}">
<meta property="og:site_name" content="A Site to Measure">
<meta name="twitter:card" content="summary">
<link rel="alternate" type="application/atom+xml" title="A Site to Measure" href="/feed.xml">
<link rel="stylesheet" href="/css/site.css">
</head>
<body>
<a class="skip-link" href="#main_content">Skip to the main content</a>
<header class="site-header"><a class="site-name" href="/">A Site to Measure</a>
<nav class="site-menu" aria-label="Main"><ul><li><a href="/">Articles</a></li><li><a href="/pages/about.html">About</a></li></ul></nav></header>
<main id="main_content" class="main" tabindex="-1">
<#nested>
</main>
<footer class="site-footer"><nav aria-label="Footer"><ul><li><a href="/tags/">Topics</a></li><li><a href="/archive.html">By year</a></li><li><a href="/feed.xml">Feed</a></li></ul></nav></footer>
</body>
</html>
</#macro>
<#macro teaser post>
<article class="teaser"><h2 class="teaser-title"><a href="/${post.uri}">${post.title?html}</a></h2>
<ul class="facts"><li><time datetime="${post.date?string("yyyy-MM-dd")}">${post.date?string("MMMM d, yyyy")}</time></li></ul>
<p class="teaser-description">${(post.description!)?html}</p>
<ul class="tags"><#list post.tags as tag><li><a href="/tags/${tag}.html" rel="tag">${tag}</a></li></#list></ul></article>
</#macro>
