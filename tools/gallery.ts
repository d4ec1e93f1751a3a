/** @module npm run gallery: every layout with every block, width and theme, to look at or as pictures. */
import { resolve } from 'node:path'
import { launchChromium } from './chromium.ts'
import { serveGallery } from './gallery/serve-gallery.ts'
import { takeShots } from './gallery/take-shots.ts'
import { numberOption, parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'

const USAGE = 'npm run gallery -- [--port 8790] [--shots FOLDER [WORD …]]   words such as: dark modal coupon 320'
const PORT = 8790

async function gallery(args: string[]): Promise<number> {
  const options = { port: { type: 'string' }, shots: { type: 'string' } } as const
  const { values, positionals } = parseOptions(args, options, USAGE)
  const port = numberOption('port', values.port, { least: 1, most: 65_535, whole: true })
  if (values.shots !== undefined) return shots(resolve(process.env.INIT_CWD ?? '.', values.shots), positionals)

  const { origin } = await serveGallery(port ?? PORT)
  console.log(`All overlays: ${origin}/   Ctrl-C stops.`)
  return 0
}

async function shots(folder: string, words: string[]): Promise<number> {
  const [browser, server] = await Promise.all([launchChromium(), serveGallery(0)])
  try {
    const count = await takeShots(browser, server.origin, folder, words)
    console.log(`${count} pictures are in ${folder}.`)
    return count > 0 ? 0 : 1
  } finally {
    await browser.close()
    server.close()
  }
}

if (import.meta.main) await runCommand(() => gallery(process.argv.slice(2)))
