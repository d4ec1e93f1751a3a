/** @module node bench/payloads.ts [FOLDER]: the adapters' readers on payloads of real shops, with what they miss. */
import { readFile } from 'node:fs/promises'
import { type ExpectedFacts, missesOf } from './payloads/facts.ts'
import { READERS } from './payloads/readers.ts'

export interface PayloadCheck {
  file: string
  /** What was read otherwise than it should be, in words. */
  misses: string[]
}

/** Reads each payload of the folder's index that an adapter has a reader for. */
export async function checkPayloads(folder: string): Promise<PayloadCheck[]> {
  const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(`${folder}/${file}`, 'utf8'))
  const index = (await readJson('index.json')) as { file: string; expected: ExpectedFacts }[]
  const known = index.filter(({ file }) => Object.hasOwn(READERS, file))
  return Promise.all(
    known.map(async ({ file, expected }) => ({
      file,
      misses: missesOf(READERS[file]!(await readJson(file)), expected),
    })),
  )
}

if (import.meta.main) {
  const checks = await checkPayloads(process.argv[2] ?? '../shared/data/payloads')
  const right = checks.filter(({ misses }) => misses.length === 0).length
  console.log(
    JSON.stringify({
      payloads: checks.length,
      right,
      share: right / checks.length,
      misses: checks.filter(({ misses }) => misses.length),
    }),
  )
}
