#define _GNU_SOURCE
#include "CLineEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

struct line_editor {
  EditLine *edit;
  History *history;
  line_edit_completer completer;
  void *context;
  const char *prompt;
  char *line;
  // Of the terminal, when the line was drawn last.
  size_t columns;
};

// Signals are noted here and acted on where it is safe, in `next_character`.
static volatile sig_atomic_t interrupted, resized, stopped;
static volatile sig_atomic_t interrupt_descriptor = -1;
// What a signal writes to, and what the wait for a key reads: one that comes right before the wait, or to another thread, must
// not be slept through.
static int wake_read = -1;
static volatile sig_atomic_t wake_write = -1;
static struct termios terminal_at_start;
static volatile sig_atomic_t terminal_is_known;

// MARK: Locale and terminal

bool line_edit_use_utf8(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", ""};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++)
    if (setlocale(LC_CTYPE, names[index]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return false;
}

bool line_edit_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

// MARK: Signals

static void note_signal(int number) {
  int saved = errno;
  switch (number) {
    case SIGINT:
      interrupted = 1;
      if (interrupt_descriptor >= 0) {
        ssize_t ignored = write(interrupt_descriptor, "i", 1);
        (void)ignored;
      }
      break;
    case SIGWINCH: resized = 1; break;
    case SIGTSTP: stopped = 1; break;
    default: break;
  }
  if (wake_write >= 0) {
    ssize_t ignored = write(wake_write, "w", 1);
    (void)ignored;
  }
  errno = saved;
}

static void open_wake(void) {
  int ends[2];
  if (wake_write >= 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
  wake_read = ends[0];
  wake_write = ends[1];
}

// Keys that came while something else was waited for.
static unsigned char waiting_keys[256];
static size_t waiting_start, waiting_end;

static void put_back(const unsigned char *keys, size_t count) {
  for (size_t index = 0; index < count && waiting_end < sizeof waiting_keys; index++)
    waiting_keys[waiting_end++] = keys[index];
}

static ssize_t next_byte(unsigned char *byte) {
  if (waiting_start == waiting_end) return read(STDIN_FILENO, byte, 1);
  *byte = waiting_keys[waiting_start++];
  if (waiting_start == waiting_end) waiting_start = waiting_end = 0;
  return 1;
}

// Waits for a key or a signal; whether there is something to read.
static bool wait_for_key(void) {
  if (waiting_start < waiting_end) return true;
  struct pollfd places[2] = {{STDIN_FILENO, POLLIN, 0}, {wake_read, POLLIN, 0}};
  if (poll(places, wake_read >= 0 ? 2 : 1, -1) <= 0) return errno != EINTR;
  char woken[64];
  if (places[1].revents)
    while (read(wake_read, woken, sizeof woken) > 0) {}
  return places[0].revents != 0;
}

// A process that ends by a signal must not leave the terminal without echo.
static void restore_and_die(int number) {
  screen_leave();
  if (terminal_is_known) tcsetattr(STDIN_FILENO, TCSANOW, &terminal_at_start);
  signal(number, SIG_DFL);
  raise(number);
}

static void handle(int number, void (*handler)(int));

// Between two lines keys wait for the next one, unseen and whole: Control-D is a key like the others.
static void be_quiet(void) {
  struct termios quiet = terminal_at_start;
  quiet.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  quiet.c_cc[VMIN] = 1;
  quiet.c_cc[VTIME] = 0;
  if (terminal_is_known) tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet);
}

// Control-Z while a query runs: the terminal as it was found, for as long as the process is stopped.
static void stop_quietly(int number) {
  int saved = errno;
  if (terminal_is_known) tcsetattr(STDIN_FILENO, TCSANOW, &terminal_at_start);
  handle(number, SIG_DFL);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, number);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
  handle(number, stop_quietly);
  // In the background the terminal is another's.
  if (tcgetpgrp(STDIN_FILENO) == getpgrp()) be_quiet();
  errno = saved;
}

void line_edit_lend_terminal(void) {
  if (terminal_is_known) tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal_at_start);
  handle(SIGTSTP, SIG_DFL);
}

void line_edit_take_terminal(void) {
  be_quiet();
  handle(SIGTSTP, stop_quietly);
}

bool line_edit_was_interrupted(void) { return interrupted; }

bool line_edit_has_input(void) {
  int waiting = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting > 0;
}

// Without SA_RESTART, so that a waiting read comes back.
static void handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  sigaction(number, &action, NULL);
}

void line_edit_watch_interrupts(int descriptor) {
  interrupt_descriptor = descriptor;
  handle(SIGINT, note_signal);
}

// MARK: Reading

static int decode_utf8(unsigned char first, wchar_t *character) {
  int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  if (first < 0x80) {
    *character = first;
    return 1;
  }
  *character = 0xFFFD;
  if (more == 0 || first > 0xF4) return 1;
  wchar_t value = first & (0x3F >> more);
  for (; more > 0; more--) {
    unsigned char byte;
    ssize_t count;
    do count = next_byte(&byte);
    while (count < 0 && errno == EINTR);
    if (count != 1) return 0;
    if ((byte & 0xC0) != 0x80) return 1;
    value = (value << 6) | (byte & 0x3F);
  }
  *character = value;
  return 1;
}

// Stops the process as Control-Z asks, the terminal as it was found; comes back when the shell resumes it.
static void stop_here(void) {
  stopped = 0;
  // Not by libedit, which would forget what is typed.
  struct termios typing;
  bool is_known = tcgetattr(STDIN_FILENO, &typing) == 0;
  if (terminal_is_known) tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal_at_start);
  handle(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  handle(SIGTSTP, note_signal);
  if (is_known) tcsetattr(STDIN_FILENO, TCSADRAIN, &typing);
}

// MARK: Resizing

// The column behind a character that libedit shows at `column`, counted from the beginning of the prompt over all rows.
static size_t behind(wchar_t character, size_t column, size_t columns) {
  if (character == L'\t') return (column / 8 + 1) * 8;
  int width = wcwidth(character);
  if (width < 0) width = 2;
  // A wide character does not stand astride two rows.
  if (width == 2 && column % columns == columns - 1) column++;
  return column + (size_t)width;
}

// Where the cursor stands, counted from the beginning of the prompt over all its rows of so many columns.
static size_t cursor_place(line_editor *editor, size_t columns) {
  size_t column = 0;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  bool is_visible = true;
  for (const char *next = editor->prompt; *next;) {
    wchar_t character;
    size_t length = mbrtowc(&character, next, MB_CUR_MAX, &state);
    if (length == 0 || length > MB_CUR_MAX) break;
    next += length;
    // What stands between two of these is for the terminal.
    if (character == 1) is_visible = !is_visible;
    else if (is_visible) column = behind(character, column, columns);
  }
  const LineInfoW *info = el_wline(editor->edit);
  for (const wchar_t *next = info->buffer; next < info->cursor; next++) column = behind(*next, column, columns);
  return column;
}

// Whether a terminal was asked for the cursor's place and has not answered in time.
static bool reply_is_due;
static bool terminal_is_mute;

// Reads the reply to such a question, ESC [ row ; column R, and puts back whatever else is typed meanwhile.
// Returns the column, from 0; −1 where no reply comes in time.
static int read_column(int milliseconds, bool has_escape) {
  unsigned char reply[16] = {0x1B};
  size_t length = has_escape ? 1 : 0;
  for (int bytes = 0; bytes < 200; bytes++) {
    struct pollfd place = {STDIN_FILENO, POLLIN, 0};
    unsigned char byte;
    if (poll(&place, 1, milliseconds) <= 0 || read(STDIN_FILENO, &byte, 1) != 1) break;
    reply[length++] = byte;
    bool is_number = (byte >= '0' && byte <= '9') || byte == ';';
    bool fits = length == 1 ? byte == 0x1B : length == 2 ? byte == '[' : is_number || (byte == 'R' && length > 5);
    int row = 0, column = 0;
    if (fits && byte == 'R' && sscanf((const char *)reply + 2, "%d;%d", &row, &column) == 2 && column > 0)
      return column - 1;
    if (fits && length < sizeof reply) continue;
    put_back(reply, length);
    length = 0;
  }
  put_back(reply, length);
  return -1;
}

// Many terminals wrap what stands in them anew when they change their width, others leave it and cut it off. Which one has
// done is told by the column that the cursor has come to.
static bool has_wrapped(line_editor *editor, size_t columns, size_t place) {
  size_t before = editor->columns ? editor->columns : columns;
  size_t unmoved = cursor_place(editor, before) % before;
  if (unmoved >= columns) unmoved = columns - 1;
  if (before == columns || unmoved == place % columns || terminal_is_mute) return true;
  fputs("\x1B[6n", stdout);
  fflush(stdout);
  int column = read_column(500, false);
  if (column < 0) terminal_is_mute = reply_is_due = true;
  return column < 0 || (size_t)column != unmoved;
}

// libedit would go on from where the cursor has come to, and leave the rows above it.
static void draw_at_new_size(line_editor *editor) {
  int columns = 0, rows = 0;
  if (line_edit_terminal_size(STDOUT_FILENO, &columns, &rows) && columns > 0 && rows > 0) {
    size_t place = cursor_place(editor, (size_t)columns);
    size_t above = has_wrapped(editor, (size_t)columns, place)
      ? place / (size_t)columns : cursor_place(editor, editor->columns) / editor->columns;
    editor->columns = (size_t)columns;
    if (above >= (size_t)rows) above = (size_t)rows - 1;
    fputs("\r", stdout);
    if (above > 0) fprintf(stdout, "\x1B[%zuA", above);
    fputs("\x1B[J", stdout);
    fflush(stdout);
  }
  el_resize(editor->edit);
  el_set(editor->edit, EL_REFRESH);
}

static line_editor *editor_of(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return data;
}

// Control-]: a key that shows the line anew below what the shell has written meanwhile.
enum { redisplay_key = 0x1D };

// 1 for a character, 0 at the end, −1 when Control-C ended the line.
static int next_character(EditLine *edit, wchar_t *character) {
  for (;;) {
    if (interrupted) return -1;
    if (stopped) {
      stop_here();
      *character = redisplay_key;
      return 1;
    }
    if (resized) {
      resized = 0;
      draw_at_new_size(editor_of(edit));
    }
    if (!wait_for_key()) continue;
    unsigned char byte;
    ssize_t count = next_byte(&byte);
    if (count == 1 && byte == 0x1B && reply_is_due && waiting_start == waiting_end) {
      reply_is_due = false;
      if (read_column(20, true) >= 0) continue;
      next_byte(&byte);
    }
    if (count == 1) return decode_utf8(byte, character);
    if (count == 0) return 0;
    if (errno != EINTR) return 0;
  }
}

static char *current_prompt(EditLine *edit) {
  return (char *)editor_of(edit)->prompt;
}

line_edit_status line_edit_read(line_editor *editor, const char *prompt, const char **line) {
  fflush(stdout);
  free(editor->line);
  editor->line = NULL;
  editor->prompt = prompt;
  interrupted = 0;
  open_wake();
  handle(SIGTSTP, note_signal);
  handle(SIGWINCH, note_signal);
  // The window may have changed while a query ran or a pager showed its rows.
  el_resize(editor->edit);
  int columns = 0, rows = 0;
  editor->columns = line_edit_terminal_size(STDOUT_FILENO, &columns, &rows) && columns > 0 ? (size_t)columns : 0;
  // libedit would show the prompt first, and what is typed in between would be taken as the terminal takes whole lines.
  el_set(editor->edit, EL_PREP_TERM, 1);
  int count = 0;
  const char *text = el_gets(editor->edit, &count);
  line_edit_take_terminal();
  if (interrupted) {
    interrupted = 0;
    return LINE_EDIT_INTERRUPTED;
  }
  if (text == NULL || count <= 0) return LINE_EDIT_END;
  size_t length = strlen(text);
  if (length > 0 && text[length - 1] == '\n') length--;
  editor->line = strndup(text, length);
  if (editor->line == NULL) return LINE_EDIT_END;
  *line = editor->line;
  return LINE_EDIT_LINE;
}

// MARK: Completion

static unsigned char answer_key(EditLine *edit, line_edit_question question) {
  line_editor *editor = editor_of(edit);
  const LineInfo *info = el_line(edit);
  size_t cursor = (size_t)(info->cursor - info->buffer);
  char *line = strndup(info->buffer, (size_t)(info->lastchar - info->buffer));
  if (line == NULL) return CC_ERROR;
  line_edit_completion found = editor->completer(editor->context, line, cursor, question);
  free(line);
  unsigned char result = found.inserted || found.listing ? CC_REFRESH : CC_REFRESH_BEEP;
  if (found.removed > 0) el_deletestr(edit, found.removed);
  if (found.inserted && *found.inserted) el_insertstr(edit, found.inserted);
  if (found.listing) {
    fputc('\n', stdout);
    fputs(found.listing, stdout);
    fflush(stdout);
    result = CC_REDISPLAY;
  }
  free(found.inserted);
  free(found.listing);
  return result;
}

static unsigned char complete(EditLine *edit, int key) {
  (void)key;
  return answer_key(edit, LINE_EDIT_COMPLETE);
}

static unsigned char list_choices(EditLine *edit, int key) {
  (void)key;
  return answer_key(edit, LINE_EDIT_CHOICES);
}

static unsigned char explain(EditLine *edit, int key) {
  (void)key;
  return answer_key(edit, LINE_EDIT_EXPLAIN);
}

// MARK: Life

line_editor *line_edit_open(const char *program, line_edit_completer completer, void *context) {
  line_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  terminal_is_known = tcgetattr(STDIN_FILENO, &terminal_at_start) == 0;
  editor->completer = completer;
  editor->context = context;
  editor->prompt = "";
  editor->edit = el_init(program, stdin, stdout, stderr);
  editor->history = history_init();
  if (editor->edit == NULL || editor->history == NULL) {
    line_edit_close(editor);
    return NULL;
  }
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, 5000);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(editor->edit, EL_CLIENTDATA, editor);
  el_set(editor->edit, EL_PROMPT_ESC, current_prompt, 1);
  el_set(editor->edit, EL_SIGNAL, 0);
  el_set(editor->edit, EL_HIST, history, editor->history);
  el_set(editor->edit, EL_EDITOR, "emacs");
  el_set(editor->edit, EL_ADDFN, "parallax-complete", "Complete a word", complete);
  el_set(editor->edit, EL_BIND, "^I", "parallax-complete", NULL);
  el_set(editor->edit, EL_ADDFN, "parallax-choices", "List what a word may become", list_choices);
  el_set(editor->edit, EL_BIND, "\\e[Z", "parallax-choices", NULL);
  el_set(editor->edit, EL_BIND, "\\e?", "parallax-choices", NULL);
  el_set(editor->edit, EL_ADDFN, "parallax-explain", "Explain a word", explain);
  el_set(editor->edit, EL_BIND, "\\eh", "parallax-explain", NULL);
  el_set(editor->edit, EL_BIND, "^]", "ed-redisplay", NULL);
  el_set(editor->edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(editor->edit, EL_BIND, "^W", "ed-delete-prev-word", NULL);
  // Control and an arrow, as terminals in the manner of xterm send them.
  el_set(editor->edit, EL_BIND, "\\e[1;5D", "ed-prev-word", NULL);
  el_set(editor->edit, EL_BIND, "\\e[1;5C", "em-next-word", NULL);
  el_set(editor->edit, EL_BIND, "\\e[3~", "ed-delete-next-char", NULL);
  el_source(editor->edit, NULL);
  el_wset(editor->edit, EL_GETCFN, next_character);
  static const int deadly[] = {SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
  for (size_t index = 0; index < sizeof deadly / sizeof *deadly; index++) handle(deadly[index], restore_and_die);
  return editor;
}

void line_edit_remember(line_editor *editor, const char *entry) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, entry);
}

void line_edit_close(line_editor *editor) {
  if (editor == NULL) return;
  if (editor->history) history_end(editor->history);
  if (editor->edit) el_end(editor->edit);
  line_edit_lend_terminal();
  free(editor->line);
  free(editor);
}
