/** @module The files of the project, without what .gitignore names. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The project's folder on this machine. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** Names such as `dist/` and `*.log`, the two forms our .gitignore uses. */
const IGNORED = readProjectFile('.gitignore')
  .split('\n')
  .filter((line) => line !== '')
const ignoredNames = new Set([...IGNORED.map((line) => line.replace(/\/$/, '')), '.git'])
const ignoredEndings = IGNORED.filter((line) => line.startsWith('*')).map((line) => line.slice(1))

/** Text of a file, its path as the project writes it: from the root, with slashes. */
export function readProjectFile(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8')
}

/** Paths of all files below a folder, sorted; of the whole project without one. Cost: one walk. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(resolve(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !ignoredNames.has(name) && !ignoredEndings.some((ending) => name.endsWith(ending)))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? projectFiles(path) : [path]
    })
    .sort()
}
