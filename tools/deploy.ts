/** @module npm run deploy: builds, brings the database up to date, deploys. */
import { buildAll } from './build.ts'
import { runCommand } from './terminal/run-command.ts'
import { runProgram } from './terminal/run-program.ts'

const migrate = () => runProgram('wrangler', ['d1', 'migrations', 'apply', 'DB', '--remote'])

/** New code needs its tables: where there is a database they come first. The first deployment makes the database. */
async function deploy(): Promise<number> {
  await buildAll('dist', { demo: false })
  const isFirst = (await migrate()) !== 0
  if (isFirst) console.log('No database was brought up to date: if there is none yet, this deployment makes it.')
  const code = await runProgram('wrangler', ['deploy'])
  return code === 0 && isFirst ? migrate() : code
}

if (import.meta.main) await runCommand(deploy)
