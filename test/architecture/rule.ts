/** @module What a rule over source files is. */
import type { Source } from './sources.ts'

/** Something against a rule. */
export interface Finding {
  line: number
  what: string
}

export interface Rule {
  /** A sentence that says what holds. */
  name: string
  /** What to do about a finding. */
  advice: string
  /** Which files it is about, by path from the project's root. */
  isAbout: (path: string) => boolean
  find: (source: Source) => Finding[]
  /** Files that break the rule: path, text, and the lines it must find. */
  bad: { path: string; text: string; lines: number[] }[]
}
