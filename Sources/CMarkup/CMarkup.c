#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define XML(node) ((xmlNodePtr)(node))
#define NODE(node) ((const markup_node *)(node))

void markup_prepare(void) { xmlInitParser(); }

markup_page *markup_parse(const char *bytes, int count, const char *encoding) {
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  htmlDocPtr page = htmlReadMemory(bytes, count, NULL, encoding, options);
  if (page != NULL && xmlDocGetRootElement(page) == NULL) {
    xmlFreeDoc(page);
    return NULL;
  }
  return (markup_page *)page;
}

void markup_free(markup_page *page) { xmlFreeDoc((htmlDocPtr)page); }

const char *markup_encoding(const markup_page *page) { return (const char *)((htmlDocPtr)page)->encoding; }

const markup_node *markup_root(const markup_page *page) { return NODE(xmlDocGetRootElement((htmlDocPtr)page)); }
const markup_node *markup_parent(const markup_node *node) { return NODE(XML(node)->parent); }
const markup_node *markup_next(const markup_node *node) { return NODE(XML(node)->next); }
const markup_node *markup_first_child(const markup_node *node) { return NODE(XML(node)->children); }

const char *markup_name(const markup_node *node) {
  return XML(node)->type == XML_ELEMENT_NODE ? (const char *)XML(node)->name : NULL;
}

const char *markup_text(const markup_node *node, size_t *count) {
  xmlElementType type = XML(node)->type;
  if (type != XML_TEXT_NODE && type != XML_CDATA_SECTION_NODE) return NULL;
  const char *content = (const char *)XML(node)->content;
  if (content != NULL) *count = strlen(content);
  return content;
}

char *markup_attribute(const markup_node *node, const char *name) {
  return (char *)xmlGetProp(XML(node), (const xmlChar *)name);
}

char *markup_content(const markup_node *node) { return (char *)xmlNodeGetContent(XML(node)); }

void markup_release(char *text) { xmlFree(text); }
