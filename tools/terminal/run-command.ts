/** @module The door of every command: runs it, prints trouble as a sentence, sets the exit code. */
import { Trouble } from './trouble.ts'

/**
 * Runs a command that returns its exit code. A `Trouble` is printed as its sentence with exit code 1; anything else is
 * a mistake of ours and keeps its stack.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error)
    process.exitCode = 1
  }
}
