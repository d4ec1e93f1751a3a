/** @module npm run campaign -- FILE: publishes one campaign file, or saves it as a draft. */
import { readFile } from 'node:fs/promises'
import type { CampaignWritten, FieldNote } from '../contract/campaign-admin.ts'
import { Refused } from './local/call-admin.ts'
import { ownServer } from './local/own-server.ts'
import { publishCampaign } from './publish-campaign.ts'
import { inputFile } from './terminal/input-file.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = 'npm run campaign -- FILE [--draft] [--url http://localhost:8787]'

const OPTIONS = { url: { type: 'string' }, draft: { type: 'boolean', default: false } } as const

async function campaign(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Trouble(`Name one file.\nUsage: ${USAGE}`)
  const server = ownServer(values.url)
  try {
    const text = await readFile(inputFile(file), 'utf8')
    const written = await publishCampaign(server, { name: file, text }, values.draft)
    console.log(
      values.draft ? savedSentence(written) : `Published ${written.campaignId}: pages show it within a minute.`,
    )
    printNotes('To be mended before it can be published:', written.errors ?? [])
    printNotes('To be known:', written.warnings)
    return 0
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(`${file} was not ${values.draft ? 'saved' : 'published'}: ${error.problem.detail}`)
    for (const { field, message } of error.problem.errors ?? []) console.error(`  ${field}: ${message}`)
    return 1
  }
}

const savedSentence = ({ campaignId, version }: CampaignWritten) =>
  `Saved a draft of ${campaignId}: ${version > 0 ? `version ${version} stays as it is` : 'nothing of it is published'}.`

function printNotes(title: string, notes: readonly FieldNote[]): void {
  if (notes.length > 0) console.log(title)
  for (const { field, message } of notes) console.log(`  ${field || 'the campaign'}: ${message}`)
}

if (import.meta.main) await runCommand(() => campaign(process.argv.slice(2)))
