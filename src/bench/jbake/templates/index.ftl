<#include "header.ftl">
<@page title="Articles"><h1>A Site to Measure</h1>
<#list published_posts as post><@teaser post/></#list>
<nav class="pagination" aria-label="Pages"><ul><#if previousFileName??><li><a href="/${previousFileName}" rel="prev">Newer</a></li></#if><li>${currentPageNumber} of ${numberOfPages}</li><#if nextFileName??><li><a href="/${nextFileName}" rel="next">Older</a></li></#if></ul></nav>
</@page>
