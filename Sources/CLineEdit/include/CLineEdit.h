// A line editor over libedit, for callers that cannot use its variadic functions.
//
// One editor a process: signal handlers and the saved terminal state are the process's own.
// All text is UTF-8, whatever the locale.
#ifndef PARALLAX_LINE_EDIT_H
#define PARALLAX_LINE_EDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "CScreen.h"

typedef struct line_editor line_editor;

/// How a read ended.
typedef enum {
  LINE_EDIT_LINE = 0,
  /// Control-C: what was typed is abandoned.
  LINE_EDIT_INTERRUPTED = 1,
  /// Control-D on an empty line, or the terminal is gone.
  LINE_EDIT_END = 2,
} line_edit_status;

/// What to do to the line when Tab is pressed. The strings are allocated with malloc; the editor frees them.
typedef struct {
  /// Characters (Unicode scalars) to remove before the cursor.
  int removed;
  /// Text to put there instead; NULL for none.
  char *inserted;
  /// Lines to show below the prompt, each ended by a line feed; NULL for none.
  char *listing;
} line_edit_completion;

/// What a key asks about the line.
typedef enum {
  /// Tab: complete the word.
  LINE_EDIT_COMPLETE,
  /// Shift and Tab, or Escape and ?: list what the word may become.
  LINE_EDIT_CHOICES,
  /// Escape and h: explain the word.
  LINE_EDIT_EXPLAIN,
} line_edit_question;

/// Called when such a key is pressed, with the line and the cursor's place in it in bytes.
typedef line_edit_completion (*line_edit_completer)(void *context, const char *line, size_t cursor,
                                                    line_edit_question question);

/// Takes over standard input and output, which must be a terminal; NULL where that fails.
line_editor *line_edit_open(const char *program, line_edit_completer completer, void *context);

/// Reads one line. `prompt` may hold escape codes between bytes of value 1. `line` is valid until the next call and
/// keeps its line feeds inside; the last one is removed.
line_edit_status line_edit_read(line_editor *editor, const char *prompt, const char **line);

/// Adds an entry, which may have several lines, to what the arrow keys and Control-R go through.
void line_edit_remember(line_editor *editor, const char *entry);

/// While no line is read, keys wait unseen for the next one. These two give the terminal to another program, as it was
/// found, and take it back.
void line_edit_lend_terminal(void);
void line_edit_take_terminal(void);

/// Whether Control-C has been pressed since the last line was read.
bool line_edit_was_interrupted(void);

/// Whether keys wait that no line has read yet.
bool line_edit_has_input(void);

/// Gives the terminal back as it was.
void line_edit_close(line_editor *editor);

/// Makes multi-byte text work whatever LANG says: true where a UTF-8 locale was found.
bool line_edit_use_utf8(void);

/// From now on Control-C writes one byte to `descriptor` instead of ending the process.
void line_edit_watch_interrupts(int descriptor);

/// The columns and rows of the terminal behind a descriptor; false where it is none.
bool line_edit_terminal_size(int descriptor, int *columns, int *rows);

#endif
