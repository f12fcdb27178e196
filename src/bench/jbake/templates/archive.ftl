<#include "header.ftl">
<@page title="By year"><h1>By year</h1>
<#assign year = ""><#list published_posts as post><#if post.date?string("yyyy") != year><#assign year = post.date?string("yyyy")><h2>${year}</h2></#if>
<p><a href="/${post.uri}">${post.title?html}</a></p></#list>
</@page>
