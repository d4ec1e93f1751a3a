/** @module npm run campaign -- FILE: publishes one campaign file. */
import { readFile } from 'node:fs/promises'
import { Refused } from './local/call-admin.ts'
import { ownServer } from './local/own-server.ts'
import { publishCampaign } from './publish-campaign.ts'
import { inputFile } from './terminal/input-file.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = 'npm run campaign -- FILE [--url http://localhost:8787]'

async function campaign(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, { url: { type: 'string' } } as const, USAGE)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Trouble(`Name one file.\nUsage: ${USAGE}`)
  const server = ownServer(values.url)
  try {
    const id = await publishCampaign(server, file, await readFile(inputFile(file), 'utf8'))
    console.log(`Published ${id}: pages show it within a minute.`)
    return 0
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(`${file} was not published: ${error.problem.detail}`)
    for (const { field, message } of error.problem.errors ?? []) console.error(`  ${field}: ${message}`)
    return 1
  }
}

if (import.meta.main) await runCommand(() => campaign(process.argv.slice(2)))
