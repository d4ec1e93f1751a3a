/** @module npm run read-page -- FILE_OR_URL: what the script reads of one shop page, from where, and what it misses. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { bundleScript } from './bundle.ts'
import { launchChromium } from './chromium.ts'
import { pageText } from './read-page/page-text.ts'
import { type PageReading, type PageSource, readInBrowser } from './read-page/read-in-browser.ts'
import { readingLines } from './read-page/reading-lines.ts'
import { inputFile } from './terminal/input-file.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = 'npm run read-page -- FILE_OR_URL [--url WHERE_THE_FILE_WAS_SAVED] [--json]'

async function readPage(args: string[]): Promise<number> {
  const options = { url: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = parseOptions(args, options, USAGE)
  const [place] = positionals
  if (place === undefined || positionals.length > 1) throw new Trouble(`Name one file or address.\nUsage: ${USAGE}`)
  const reading = await read(/^https?:/.test(place) ? await fetchPage(place) : await savedPage(place, values.url))
  console.log(values.json ? JSON.stringify(reading) : readingLines(reading).join('\n'))
  return 0
}

async function read(source: PageSource): Promise<PageReading> {
  const [script, browser] = await Promise.all([bundleScript(), launchChromium()])
  try {
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })
    return await readInBrowser(context, script, source)
  } finally {
    await browser.close()
  }
}

/** The page as the shop sends it; what it loads besides is loaded too. */
async function fetchPage(url: string): Promise<PageSource> {
  const answer = await fetch(url, { headers: { accept: 'text/html' } }).catch((error: Error) => {
    throw new Trouble(`${url} could not be fetched: ${String(error.cause ?? error.message)}`)
  })
  if (!answer.ok)
    throw new Trouble(`${url} answered ${answer.status}. Shops may refuse programs: save the page to a file.`)
  const html = pageText(await answer.bytes(), answer.headers.get('content-type') ?? '')
  return { url: answer.url, html, isLive: true }
}

/** A page saved to a file, packed or not; `page.html.gz` of a set too. */
async function savedPage(file: string, url = 'https://shop.example/page'): Promise<PageSource> {
  const bytes = await readFile(inputFile(file))
  return { url, html: pageText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes) }
}

if (import.meta.main) await runCommand(() => readPage(process.argv.slice(2)))
