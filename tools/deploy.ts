/** @module npm run deploy: builds, brings the database up to date, deploys. */
import { buildAll } from './build.ts'
import { runCommand } from './terminal/run-command.ts'
import { captureProgram, runProgram } from './terminal/run-program.ts'
import { Trouble } from './terminal/trouble.ts'

const MIGRATE = ['d1', 'migrations', 'apply', 'DB', '--remote']
/** What wrangler says where there is no database yet. */
export const NO_DATABASE = "Couldn't find a D1 DB"

/** New code needs its tables: where there is a database they come first. The first deployment makes the database. */
async function deploy(): Promise<number> {
  await buildAll('dist', { demo: false })
  const { code, output } = await captureProgram('wrangler', MIGRATE)
  const isFirst = code !== 0 && output.includes(NO_DATABASE)
  if (!isFirst) console.log(output.trim())
  if (code !== 0 && !isFirst)
    throw new Trouble('The database was not brought up to date, so nothing was deployed: new code needs its tables.')
  const deployed = await runProgram('wrangler', ['deploy'])
  return deployed === 0 && isFirst ? runProgram('wrangler', MIGRATE) : deployed
}

if (import.meta.main) await runCommand(deploy)
