/** @module Trouble that a person at the terminal can do something about. */

/** Its message is a sentence that says what to do. Thrown anywhere, printed once by `runCommand`, without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
}
