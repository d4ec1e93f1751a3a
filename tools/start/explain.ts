/** @module Makes one sentence, with what to do, of what wrangler or the system said. */
import { RUNTIME_STATE, STATE_FOLDER } from '../local/state-folder.ts'

/** What everybody has seen before, in the order of asking. */
const KNOWN: readonly [pattern: RegExp, sentence: string][] = [
  [
    /ENOSPC|no space left|database or disk is full|SQLITE_FULL/i,
    'The disk is full: make room (about 300 MB) and run npm start again.',
  ],
  [
    /file is not a database|database disk image is malformed|SQLITE_NOTADB|SQLITE_CORRUPT/i,
    `The local database in ${RUNTIME_STATE} is damaged. Put it aside and start with an empty one: mv ${RUNTIME_STATE} ${STATE_FOLDER}/damaged && npm start`,
  ],
  [
    /EACCES|EPERM|EROFS|permission denied|unable to open database file|SQLITE_READONLY/i,
    `${STATE_FOLDER} cannot be written: run npm start as the owner of this folder.`,
  ],
  [/EMFILE|ENFILE|too many open files/i, 'Too many files are open: run ulimit -n 4096, then npm start again.'],
  [
    /ENOMEM|out of memory|Cannot allocate memory/i,
    'There is not enough memory: close something (about 1 GB is needed).',
  ],
]

/** The sentence for a known trouble, or null. */
export function explain(output: string): string | null {
  return KNOWN.find(([pattern]) => pattern.test(output))?.[1] ?? null
}

/** The last lines of an output that are not empty. */
export function lastLines(output: string, count: number): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(-count).join('\n')
}
