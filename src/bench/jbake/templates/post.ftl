<#include "header.ftl">
<@page title=content.title description=content.description!>
<nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li>${content.title?html}</li></ol></nav>
<article class="article">
<header class="article-header"><h1>${content.title?html}</h1>
<p class="byline-author">By Your Name, PhD</p>
<ul class="facts"><li><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("MMMM d, yyyy")}</time></li><li>Updated ${content.updated}</li><li>${(content.body?replace("<[^>]*>", "", "r")?word_list?size / 220)?ceiling}-minute read</li></ul></header>
<div class="prose">${content.body}</div>
<ul class="tags"><#list content.tags as tag><li><a href="/tags/${tag}.html" rel="tag">${tag}</a></li></#list></ul>
</article>
<section class="author"><h2>About the author</h2><p>Your Name, PhD</p></section>
<nav aria-label="Previous and next article"><ul class="neighbours">
<#if content.previousContent??><li><a href="/${content.previousContent.uri}" rel="prev">${content.previousContent.title?html}</a></li></#if>
<#if content.nextContent??><li><a href="/${content.nextContent.uri}" rel="next">${content.nextContent.title?html}</a></li></#if>
</ul></nav>
</@page>
