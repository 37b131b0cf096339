/* SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
 * SPDX-License-Identifier: EUPL-1.2
 */

/* All events of a YAML text as one row of numbers, for a Python that cannot call libyaml.
 *
 * An event has WIDTH numbers: its kind; line, column and index of its start and of its end; its
 * style; and of its anchor, its tag and its value where that text begins in `texts_of` and how many
 * bytes it has (-1: there is none). The last is of kind END, or FAULT (with context, problem and
 * the marks of both) or UNREADABLE (a sign that YAML does not allow; with the problem).
 * python/browser_ak/libyaml.py reads it.
 */

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

enum { END = 100, FAULT = 101, UNREADABLE = 102 };

static int *numbers;
static size_t used, room;
static char *texts;
static size_t written, space;

static void put(int number) {
  if (used == room) numbers = realloc(numbers, (room = room ? 2 * room : 4096) * sizeof(int));
  if (!numbers) abort();
  numbers[used++] = number;
}

static void put_bytes(const void *bytes, size_t length) {
  put((int)written);
  put(bytes ? (int)length : -1);
  if (!bytes) return;
  while (written + length > space) texts = realloc(texts, space = space ? 2 * space : 65536);
  if (!texts) abort();
  memcpy(texts + written, bytes, length);
  written += length;
}

static void put_text(const void *text) { put_bytes(text, text ? strlen(text) : 0); }

static void put_head(int kind, yaml_mark_t start, yaml_mark_t end, int style) {
  put(kind);
  put((int)start.line), put((int)start.column), put((int)start.index);
  put((int)end.line), put((int)end.column), put((int)end.index);
  put(style);
}

/* A document tells of its version as 100 * major + minor, and of the first of its tags. */
static void put_event(const yaml_event_t *event) {
  const void *first = NULL, *tag = NULL, *value = NULL;
  size_t length = 0;
  int style = 0;
  switch (event->type) {
    case YAML_SCALAR_EVENT:
      first = event->data.scalar.anchor, tag = event->data.scalar.tag;
      value = event->data.scalar.value, length = event->data.scalar.length;
      style = event->data.scalar.style;
      break;
    case YAML_SEQUENCE_START_EVENT:
      first = event->data.sequence_start.anchor, tag = event->data.sequence_start.tag;
      style = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
      break;
    case YAML_MAPPING_START_EVENT:
      first = event->data.mapping_start.anchor, tag = event->data.mapping_start.tag;
      style = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
      break;
    case YAML_ALIAS_EVENT:
      first = event->data.alias.anchor;
      break;
    case YAML_DOCUMENT_START_EVENT: {
      const yaml_version_directive_t *version = event->data.document_start.version_directive;
      const yaml_tag_directive_t *tags = event->data.document_start.tag_directives.start;
      if (version) style = 100 * version->major + version->minor;
      if (tags != event->data.document_start.tag_directives.end)
        first = tags->handle, tag = tags->prefix;
      break;
    }
    default:
      break;
  }
  put_head(event->type, event->start_mark, event->end_mark, style);
  put_text(first), put_text(tag), put_bytes(value, length);
}

static void put_last(const yaml_parser_t *parser, int failed) {
  const yaml_mark_t nowhere = {0, 0, 0};
  int kind = parser->error == YAML_READER_ERROR ? UNREADABLE : FAULT;
  yaml_mark_t began = parser->context ? parser->context_mark : nowhere;
  put_head(failed ? kind : END, began, failed ? parser->problem_mark : nowhere, 0);
  put_text(parser->context), put_text(parser->problem), put_text(NULL);
}

/* Read a text of `length` bytes of UTF-8; how many numbers `numbers_of` has then. */
int read_all(const unsigned char *text, int length) {
  yaml_parser_t parser;
  yaml_event_t event;
  int parsed;
  used = written = 0;
  if (!yaml_parser_initialize(&parser)) abort();
  yaml_parser_set_input_string(&parser, text, (size_t)length);
  while ((parsed = yaml_parser_parse(&parser, &event)) && event.type != YAML_NO_EVENT) {
    put_event(&event);
    yaml_event_delete(&event);
  }
  put_last(&parser, !parsed);
  yaml_parser_delete(&parser);
  return (int)used;
}

int *numbers_of(void) { return numbers; }
char *texts_of(void) { return texts; }
int length_of_texts(void) { return (int)written; }
