<#include "header.ftl">
<@page title=content.title><h1>${content.title?html}</h1>
${content.body}</@page>
