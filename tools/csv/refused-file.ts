/** @module The rows that were refused, in a file of their own: with line and reason, ready to be mended and imported. */
import { accessSync, closeSync, constants, openSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { CSV_BEGINS, csvLine } from '../../contract/csv-line.ts'
import type { FileRow } from '../../contract/csv-reader.ts'
import { Trouble } from '../terminal/trouble.ts'

/** Made with the first row that is refused; one of an earlier import is removed at once. */
export class RefusedFile {
  readonly #path: string
  readonly #header: readonly string[]
  #file: number | null = null

  constructor(path: string, header: readonly string[]) {
    this.#path = path
    this.#header = header
    rmSync(path, { force: true })
  }

  /** Its path once something was refused. */
  get path(): string | null {
    return this.#file === null ? null : this.#path
  }

  add(rows: readonly FileRow[], reason: string): void {
    if (this.#file === null) {
      this.#file = openSync(this.#path, 'w')
      this.#write(CSV_BEGINS + csvLine(['line', 'reason', ...this.#header]))
    }
    for (const { line, cells } of rows) this.#write(csvLine([line, reason, ...cells]))
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file)
  }

  #write(text: string): void {
    writeSync(this.#file ?? 1, text)
  }
}

/**
 * Where it goes: as typed, else beside the file (`orders.csv.gz` gives `orders.refused.csv`), or where that may not be
 * written into the folder in which the command was called. Never the file itself.
 */
export function refusedPath(path: string, typed: string | undefined): string {
  const here = process.env.INIT_CWD ?? '.'
  if (typed !== undefined && resolve(here, typed) === path)
    throw new Trouble('--refused names the file that is imported: name another one.')
  if (typed !== undefined) return resolve(here, typed)
  const name = basename(path).replace(/(\.(csv|tsv|txt))?(\.gz)?$/i, '.refused.csv')
  return join(mayWrite(dirname(path)) ? dirname(path) : resolve(here), name)
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
