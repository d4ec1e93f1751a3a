/** @module node test/browser/dashboard-screens.ts OUTDIR: pictures of every screen of the dashboard, and what axe says of it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { buildAll } from '../../tools/build.ts'
import { launchChromium } from '../../tools/chromium.ts'
import { COUPON_SHOTS } from './dashboard-screens/coupon-shots.ts'
import { TILL_CSV, VAGUE_CSV } from './dashboard-screens/import-answers.ts'
import { MESSAGE_SHOTS } from './dashboard-screens/message-shots.ts'
import { stranger } from './dashboard-screens/outlook-data.ts'
import { OVERLAY_SHOTS } from './dashboard-screens/overlay-shots.ts'
import { personId } from './dashboard-screens/people-data.ts'
import { PRODUCT_SHOTS } from './dashboard-screens/product-shots.ts'
import { RECOMMENDATION_SHOTS } from './dashboard-screens/recommendation-shots.ts'
import { SCENARIO_SHOTS } from './dashboard-screens/scenario-shots.ts'
import { SEGMENT_SHOTS } from './dashboard-screens/segment-shots.ts'
import { type ScreenServer, serveScreens } from './dashboard-screens/serve.ts'
import { NOW } from './dashboard-screens/shop-data.ts'
import type { Shot } from './dashboard-screens/shot.ts'

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Chooses a file on the Import screen. */
async function chooseFile(page: Page, name: string, text: string) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByText('What the columns mean').waitFor()
}

const SHOTS: Shot[] = [
  { name: 'sign-in', hash: '', mood: 'signed_out' },
  { name: 'sign-in-refused', hash: '#sign-in=used', mood: 'signed_out' },
  { name: 'today', hash: '', mood: 'full' },
  { name: 'today-table', hash: '', mood: 'full', act: openAll },
  { name: 'today-first', hash: '', mood: 'empty' },
  { name: 'today-quiet', hash: '', mood: 'quiet' },
  { name: 'today-broken', hash: '', mood: 'broken' },
  {
    name: 'today-stale',
    hash: '',
    mood: 'full',
    act: async (page, server) => {
      server.setMood('broken')
      await page.clock.runFor(16_000)
      await page.getByText('What you see here is from').waitFor()
    },
  },
  { name: 'live', hash: '#/live', mood: 'full' },
  {
    name: 'live-paused',
    hash: '#/live',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Pause' }).click()
      await page.clock.runFor(2100)
      await page.getByText('Paused, ').waitFor()
    },
  },
  { name: 'live-empty', hash: '#/live', mood: 'empty' },
  { name: 'people', hash: '#/people', mood: 'full' },
  { name: 'people-hottest', hash: '#/people?order=score', mood: 'full' },
  { name: 'people-empty', hash: '#/people', mood: 'empty' },
  { name: 'person', hash: `#/people/${personId}`, mood: 'full' },
  {
    name: 'person-open',
    hash: `#/people/${personId}`,
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Show earlier' }).click()
      await page.getByText('Placed order').waitFor()
      await openAll(page)
    },
  },
  { name: 'person-stranger', hash: `#/people/${stranger.profileId}`, mood: 'full' },
  { name: 'person-unknown', hash: '#/people/nobody', mood: 'full' },
  { name: 'customers', hash: '#/customers', mood: 'full' },
  {
    name: 'customers-open',
    hash: '#/customers',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Quarters' }).click()
      await openAll(page)
      await page.getByLabel('Inactive after').fill('120')
      await page.getByRole('button', { name: 'Save the limits' }).click()
      await page.getByText('Saved.').waitFor()
    },
  },
  { name: 'customers-young', hash: '#/customers', mood: 'quiet' },
  { name: 'customers-first', hash: '#/customers', mood: 'empty' },
  { name: 'customers-broken', hash: '#/customers', mood: 'broken' },
  ...SEGMENT_SHOTS,
  ...OVERLAY_SHOTS,
  ...COUPON_SHOTS,
  ...RECOMMENDATION_SHOTS,
  ...PRODUCT_SHOTS,
  ...SCENARIO_SHOTS,
  ...MESSAGE_SHOTS,
  { name: 'proofs', hash: '#/proofs?product=teapot', mood: 'full' },
  { name: 'proofs-first', hash: '#/proofs', mood: 'full' },
  {
    name: 'sign-ups',
    hash: '#/sign-ups',
    mood: 'full',
    act: async (page) => {
      await openAll(page)
      await page.locator('.mail-text').last().waitFor()
    },
  },
  { name: 'sign-ups-first', hash: '#/sign-ups', mood: 'empty' },
  { name: 'sign-ups-broken', hash: '#/sign-ups', mood: 'broken' },
  { name: 'connect', hash: '#/connect', mood: 'full', act: openAll },
  { name: 'connect-first', hash: '#/connect', mood: 'empty' },
  { name: 'connect-troubled', hash: '#/connect', mood: 'quiet' },
  {
    name: 'connect-told',
    hash: '#/connect',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'What it was told' }).nth(1).click()
      await page.getByText('Maintenance').waitFor()
      await page.getByRole('button', { name: 'What to tell it' }).first().click()
    },
  },
  { name: 'connect-broken', hash: '#/connect', mood: 'broken' },
  {
    name: 'connect-secret',
    hash: '#/connect',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Make one' }).click()
      await page.getByLabel('The secret').fill('short')
      await page.getByRole('button', { name: 'Set the secret of Shopify' }).click()
      await page.getByText('is not 16 to 256 characters').waitFor()
      await page.getByRole('button', { name: 'Remove the secret of WooCommerce' }).click()
    },
  },
  { name: 'import', hash: '#/import', mood: 'full' },
  {
    name: 'import-preview',
    hash: '#/import',
    mood: 'full',
    act: async (page) => {
      await chooseFile(page, 'kasa-2026-11.csv', TILL_CSV)
      await page.getByLabel('Bought').selectOption('store')
      await page.getByLabel('Which shop').fill('Senamiestis')
      await page.getByLabel('Which shop').blur()
      await page.getByText('Senamiestis').first().waitFor()
    },
  },
  { name: 'import-vague', hash: '#/import', mood: 'full', act: (page) => chooseFile(page, 'orders.csv', VAGUE_CSV) },
  {
    name: 'import-waiting',
    hash: '#/import',
    mood: 'full',
    act: async (page, server) => {
      await chooseFile(page, 'kasa-2026-11.csv', TILL_CSV)
      server.setMood('broken')
      await page.getByRole('button', { name: 'Import 7 rows' }).click()
      await page.getByText('goes on by itself').waitFor()
    },
  },
  {
    name: 'import-done',
    hash: '#/import',
    mood: 'full',
    act: async (page) => {
      await chooseFile(page, 'kasa-2026-11.csv', TILL_CSV)
      await page.getByRole('button', { name: 'Import 7 rows' }).click()
      await page.getByText('Download the refused rows').waitFor()
    },
  },
  {
    name: 'navigation',
    hash: '#/products',
    mood: 'empty',
    act: async (page) => {
      // On a phone only.
      const more = page.getByRole('button', { name: 'More', exact: true })
      if (await more.isVisible()) await more.click()
    },
  },
  { name: 'nowhere', hash: '#/wherever', mood: 'full' },
]

const SIZES = [
  { name: 'phone', width: 390, height: 844, isMobile: true },
  { name: 'desktop', width: 1280, height: 800, isMobile: false },
]

/**
 * What the browser itself logs: an answer of 4xx or 5xx, which some of the pictures are about, and that nothing runs in a
 * mail that is looked at.
 */
const EXPECTED = /^(Failed to load resource|Blocked script execution in 'about:srcdoc')/

/** Everything wrong with one picture, in words; empty when nothing is. */
async function shoot(
  browser: Browser,
  server: ScreenServer,
  shot: Shot,
  to: { file: string; size: (typeof SIZES)[number]; scheme: 'light' | 'dark' },
): Promise<string[]> {
  const troubles: string[] = []
  server.setMood(shot.mood)
  const context = await browser.newContext({
    viewport: to.size,
    isMobile: to.size.isMobile,
    colorScheme: to.scheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(`error in the page: ${error.message}`))
  page.on('console', (line) => {
    if (line.type() === 'error' && !EXPECTED.test(line.text())) troubles.push(line.text())
  })
  await page.clock.install({ time: NOW })
  await page.goto(`${server.origin}/dashboard/${shot.hash}`)
  await page.waitForLoadState('networkidle')
  await shot.act?.(page, server)
  await page.waitForTimeout(250)
  await page.screenshot({ path: to.file, fullPage: true })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 0) troubles.push(`${wide} px wider than the window`)
  // Nothing can be run in a mail that is looked at, not even axe: it would wait for it.
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe[sandbox]')) frame.remove()
  })
  const { violations } = await new AxeBuilder({ page }).analyze()
  for (const { id, nodes } of violations) troubles.push(`axe ${id}: ${nodes.map((node) => node.html).join(' ')}`)
  await context.close()
  return troubles
}

async function main(outDir: string): Promise<number> {
  await mkdir(outDir, { recursive: true })
  const root = await mkdtemp(join(tmpdir(), 'dashboard-'))
  await buildAll(root, { demo: false })
  const server = await serveScreens(root)
  const browser = await launchChromium()
  const only = process.argv[3]
  let count = 0
  try {
    for (const shot of SHOTS.filter(({ name }) => only === undefined || name.startsWith(only)))
      for (const size of SIZES)
        for (const scheme of ['light', 'dark'] as const) {
          const name = `${shot.name}-${size.name}-${scheme}`
          const troubles = await shoot(browser, server, shot, { file: join(outDir, `${name}.png`), size, scheme })
          for (const trouble of troubles) console.log(`${name}: ${trouble}`)
          count += troubles.length
        }
  } finally {
    await browser.close()
    await server.close()
    await rm(root, { recursive: true })
  }
  console.log(count === 0 ? 'Nothing found amiss.' : `${count} troubles.`)
  return count
}

const outDir = process.argv[2]
if (outDir === undefined) {
  console.error('Say where the pictures go: node test/browser/dashboard-screens.ts OUTDIR [SCREEN]')
  process.exitCode = 1
} else if ((await main(outDir)) > 0) process.exitCode = 1
