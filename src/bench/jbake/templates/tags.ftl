<#include "header.ftl">
<@page title=tag><h1>${tag}</h1><p>${tag_posts?size} articles</p>
<#list tag_posts as post><@teaser post/></#list>
</@page>
