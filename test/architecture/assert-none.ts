/** @module Fails a test with all that was found and what to do about it. */
import assert from 'node:assert/strict'

/** One line a finding, each beginning with its file and line. Nothing found: nothing happens. */
export function assertNone(findings: readonly string[], advice: string): void {
  if (findings.length > 0) assert.fail(`${findings.length} found. ${advice}\n  ${findings.join('\n  ')}\n`)
}
