/** @module Files and folders named on the command line. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Trouble } from './trouble.ts'

/** The absolute path of what was typed. npm runs scripts at the top of the project and says where it was called. */
export function inputPath(typed: string): string {
  const path = resolve(process.env.INIT_CWD ?? '.', typed)
  if (!existsSync(path)) throw new Trouble(`There is no ${typed}: check its name (looked for ${path}).`)
  return path
}

/** As `inputPath`, for a file. */
export function inputFile(typed: string): string {
  const path = inputPath(typed)
  if (!statSync(path).isFile()) throw new Trouble(`${typed} is a folder: name one file in it.`)
  return path
}
