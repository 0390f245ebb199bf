#define _GNU_SOURCE

#include "CScreen.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios terminal_before;
static volatile sig_atomic_t is_entered, resized, stopped;
// A byte written by a handler wakes a waiting `screen_read`, whichever thread the signal came to.
static int wake[2] = {-1, -1};

// xterm's alternate screen, no wrapping of long lines, no cursor.
static const char enter_codes[] = "\033[?1049h\033[?7l\033[?25l\033[2J";
static const char leave_codes[] = "\033[0m\033[?25h\033[?7h\033[?1049l";

static void write_codes(const char *codes) {
  ssize_t ignored = write(STDOUT_FILENO, codes, strlen(codes));
  (void)ignored;
}

static void handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  sigaction(number, &action, NULL);
}

static void note(int number) {
  int saved = errno;
  if (number == SIGTSTP) stopped = 1;
  else resized = 1;
  ssize_t ignored = write(wake[1], "s", 1);
  (void)ignored;
  errno = saved;
}

static bool take(void) {
  struct termios raw = terminal_before;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  raw.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  if (tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) != 0) return false;
  handle(SIGWINCH, note);
  handle(SIGTSTP, note);
  is_entered = 1;
  write_codes(enter_codes);
  return true;
}

bool screen_enter(void) {
  if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  if (tcgetattr(STDIN_FILENO, &terminal_before) != 0) return false;
  resized = stopped = 0;
  return take();
}

void screen_leave(void) {
  if (!is_entered) return;
  is_entered = 0;
  write_codes(leave_codes);
  tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
  handle(SIGTSTP, SIG_DFL);
  handle(SIGWINCH, SIG_DFL);
}

void screen_stop(void) {
  screen_leave();
  raise(SIGTSTP);
  take();
}

int screen_read(unsigned char *bytes, int size, int milliseconds) {
  for (;;) {
    if (stopped) {
      stopped = 0;
      screen_stop();
      return SCREEN_CHANGED;
    }
    if (resized) {
      resized = 0;
      return SCREEN_CHANGED;
    }
    struct pollfd waits[2] = {{STDIN_FILENO, POLLIN, 0}, {wake[0], POLLIN, 0}};
    int count = poll(waits, 2, milliseconds);
    if (count == 0) return SCREEN_NOTHING;
    if (count < 0) {
      if (errno == EINTR) continue;
      return SCREEN_END;
    }
    if (waits[1].revents) {
      unsigned char thrown[64];
      while (read(wake[0], thrown, sizeof thrown) > 0) {}
      continue;
    }
    ssize_t got = read(STDIN_FILENO, bytes, (size_t)size);
    if (got > 0) return (int)got;
    if (got < 0 && errno == EINTR) continue;
    return SCREEN_END;
  }
}
