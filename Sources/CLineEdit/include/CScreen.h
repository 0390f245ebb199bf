// The whole screen of a terminal, taken for a while from the line editor and given back as it was.
//
// One screen a process, and only while a line editor is open: that is who restores the terminal when a signal ends it.
#ifndef PARALLAX_SCREEN_H
#define PARALLAX_SCREEN_H

#include <stdbool.h>

/// What `screen_read` gives in place of a number of bytes.
enum {
  SCREEN_NOTHING = 0,
  /// The terminal is gone.
  SCREEN_END = -1,
  /// The window has another size, or the process was stopped and goes on: all of it has to be painted again.
  SCREEN_CHANGED = -2,
};

/// Shows the alternate screen and has keys come one by one, Control-C and Control-Z among them; false where that fails.
bool screen_enter(void);

/// Waits for keys: at most `milliseconds`, or as long as it takes where they are negative.
int screen_read(unsigned char *bytes, int size, int milliseconds);

/// Stops the process as Control-Z asks, the terminal as it was found; comes back, on the screen, when it is resumed.
void screen_stop(void);

/// Gives the terminal back. May be called by a signal's handler, and where no screen was entered.
void screen_leave(void);

#endif
