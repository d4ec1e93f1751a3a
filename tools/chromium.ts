/** @module The Chromium that tests and benchmarks drive. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Two popups of the address bar, which each new window builds in advance: three quarters of what a window costs. */
const POPUPS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
/** What Playwright 1.65 switches off. Of several such lists the browser obeys the last alone. */
const SWITCHED_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** Nothing that asks, updates or calls home; works in a container without a sandbox or GPU. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...SWITCHED_OFF, ...POPUPS]}`,
]

/** How long anything is waited for, on a loaded machine too; nothing waits so long unless it fails. */
const PATIENCE_MS = 60_000

/** Path of the browser: `$CHROMIUM`, else the first Chrome or Chromium on the path of programs; null for none. */
export function findChromium(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  const installed = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env.CHROMIUM ?? '', ...installed].find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    if (path === '') return false
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Starts it with a profile of its own. Close it when done. `keepsPages`: with the back-forward cache, as people have it. */
export async function launchChromium({ keepsPages = false } = {}): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null)
    throw new Error('No Chrome or Chromium was found: install one, or set CHROMIUM to the path of its program.')
  const ignoreDefaultArgs = keepsPages ? ['--disable-back-forward-cache'] : []
  const browser = await chromium.launch({ executablePath, args: ARGS, ignoreDefaultArgs })
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS))
  return browser
}
