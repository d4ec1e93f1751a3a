/** @module The test files of the project. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All `*.test.ts` under a folder, sorted; a file stands for itself. Paths begin as `path` does. Empty when there is none. */
export function testFiles(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(path, name))
    .sort()
}
