/** @module The browser of the tests, before they begin: found, or installed where that is ours to do. Prints its path. */
import { existsSync } from 'node:fs'
import { findChromium } from '../../tools/chromium.ts'
import { runCommand } from '../../tools/terminal/run-command.ts'
import { runProgram } from '../../tools/terminal/run-program.ts'
import { Trouble } from '../../tools/terminal/trouble.ts'

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** Path of a Chromium. On Debian as root a missing one is installed; elsewhere that is a sentence. */
async function requireChromium(): Promise<string> {
  const found = findChromium()
  if (found !== null) return found
  if (!isDebianRoot())
    throw new Trouble(
      'The tests need Chrome or Chromium: install one, or set CHROMIUM to the path of its program, and run npm test again.',
    )
  console.log('Installing Chromium (apt-get install chromium) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => runProgram('apt-get', ['-q', ...args], env)
  const isInstalled = (await apt('update')) === 0 && (await apt('install', '-y', 'chromium')) === 0
  const installed = isInstalled ? findChromium() : null
  if (installed === null)
    throw new Trouble(
      'Chromium could not be installed: see what apt-get said above, or set CHROMIUM to the path of a browser.',
    )
  return installed
}

await runCommand(async () => {
  console.log(`Browser: ${await requireChromium()}`)
  return 0
})
