/** @module npm run catalogue -- FILE: imports a catalogue. The Worker reads it, whatever its format. */
import { catalogueOptions } from './catalogue/options.ts'
import { reportLines } from './catalogue/report-lines.ts'
import { sendCatalogue } from './catalogue/send-catalogue.ts'
import { ownServer } from './local/own-server.ts'
import { progress } from './terminal/progress.ts'
import { runCommand } from './terminal/run-command.ts'

/** 0: all of it is in the shop. 1: nothing is, or some rows are wrong. */
async function importCatalogue(args: string[]): Promise<number> {
  const options = catalogueOptions(args)
  const server = ownServer(options.url)
  const line = progress()
  const done = await sendCatalogue(server, options, line)
  line.done(done.state === 'done' ? 'imported' : 'not imported')
  for (const words of reportLines(done)) console.log(words)
  return done.state === 'done' && done.troubleCount === 0 ? 0 : 1
}

if (import.meta.main) await runCommand(() => importCatalogue(process.argv.slice(2)))
