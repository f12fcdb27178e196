<#include "header.ftl">
<@page title="Topics"><h1>Topics</h1><ul><#list tags as tag><li><a href="/${tag.uri}">${tag.name}</a> ${tag.tagged_posts?size}</li></#list></ul></@page>
