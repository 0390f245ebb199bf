// A parsed page of HTML, as a tree of nodes. libxml2's own headers bring in ICU's, which clash with those of Foundation;
// so Swift sees this much of it.
#ifndef CMARKUP_H
#define CMARKUP_H

#include <stddef.h>

typedef struct markup_page markup_page;
typedef struct markup_node markup_node;

/// To be called once, before pages are parsed on several threads.
void markup_prepare(void);

/// Parses a page; mistakes are mended in silence, and nothing is ever fetched. NULL where there is nothing in it.
/// encoding: NULL where the page itself has to state it.
markup_page *markup_parse(const char *bytes, int count, const char *encoding);
void markup_free(markup_page *page);

/// The encoding that the page was read in; NULL where it states none.
const char *markup_encoding(const markup_page *page);

const markup_node *markup_root(const markup_page *page);
const markup_node *markup_parent(const markup_node *node);
const markup_node *markup_next(const markup_node *node);
const markup_node *markup_first_child(const markup_node *node);

/// The name of an element; NULL for all else.
const char *markup_name(const markup_node *node);
/// The bytes of a piece of text, as UTF-8; NULL for all else.
const char *markup_text(const markup_node *node, size_t *count);

/// An attribute's value, and all text in a node: to be released with markup_release. NULL where there is none.
char *markup_attribute(const markup_node *node, const char *name);
char *markup_content(const markup_node *node);
void markup_release(char *text);

#endif
