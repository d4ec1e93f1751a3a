/** @module npm run mails: the mails of every recipe in six languages, as files and as pictures, to look at. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { launchChromium } from './chromium.ts'
import { drawMails } from './mails/draw-mails.ts'
import { takeMailShots } from './mails/take-mail-shots.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = 'npm run mails -- FOLDER [--shots] [WORD …]   words such as: welcome lt; pictures need --shots'

async function mails(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, { shots: { type: 'boolean' } }, USAGE)
  const [target, ...words] = positionals
  if (target === undefined) throw new Trouble(`Say where to. Usage: ${USAGE}`)
  const folder = resolve(process.env.INIT_CWD ?? '.', target)
  const drawn = [...drawMails()].filter(({ name }) => words.every((word) => `-${name}-`.includes(`-${word}-`)))
  if (drawn.length === 0) throw new Trouble('No mail has all these words in its name.')
  await mkdir(folder, { recursive: true })
  for (const { name, html, text, subject } of drawn) {
    await writeFile(join(folder, `${name}.html`), html)
    await writeFile(join(folder, `${name}.txt`), `${subject}\n\n${text}`)
  }
  const largest = drawn.toSorted((a, b) => b.bytes - a.bytes)[0]!
  console.log(`${drawn.length} mails are in ${folder}; the largest, ${largest.name}, has ${largest.bytes} bytes.`)
  if (values.shots) await shots(folder, drawn)
  return 0
}

async function shots(folder: string, drawn: Parameters<typeof takeMailShots>[2]): Promise<void> {
  const browser = await launchChromium()
  try {
    console.log(`${await takeMailShots(browser, folder, drawn)} pictures are beside them.`)
  } finally {
    await browser.close()
  }
}

if (import.meta.main) await runCommand(() => mails(process.argv.slice(2)))
