/** @module Pictures of scenarios: the list, recipes, the editor with its sheets, who goes through, one run. */
import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

const settled = (page: Page) => page.clock.runFor(600)

export const SCENARIO_SHOTS: Shot[] = [
  { name: 'scenarios', hash: '#/scenarios', mood: 'full' },
  {
    name: 'scenarios-stop',
    hash: '#/scenarios',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Stop “' }).first().click()
      await page.getByRole('button', { name: 'Pause “' }).first().click()
    },
  },
  { name: 'scenarios-first', hash: '#/scenarios', mood: 'empty' },
  { name: 'scenarios-broken', hash: '#/scenarios', mood: 'broken' },
  { name: 'scenario-recipes', hash: '#/new-scenario', mood: 'full' },
  { name: 'scenario-cart', hash: '#/scenarios/abandoned-cart', mood: 'full' },
  {
    name: 'scenario-ways',
    hash: '#/scenarios/come-back',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a step after step 2' }).first().click()
    },
  },
  {
    name: 'scenario-unfinished',
    hash: '#/scenarios/welcome',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByText('To be mended first').waitFor()
    },
  },
  { name: 'scenario-missed', hash: '#/scenarios/weekly-recommendations', mood: 'full' },
  {
    name: 'scenario-warned',
    hash: '#/scenarios/abandoned-cart',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Step 4', exact: true }).click()
      await settled(page)
      await page.getByText('mail programs cut it off').last().waitFor()
    },
  },
  {
    name: 'scenario-no-address',
    hash: '#/scenarios/no-address',
    mood: 'quiet',
    act: async (page) => {
      await page.getByText('Is this your shop?').waitFor()
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByText('To be mended first').waitFor()
    },
  },
  { name: 'scenario-check', hash: '#/scenarios/birthday', mood: 'full' },
  {
    name: 'scenario-begin',
    hash: '#/scenarios/come-back',
    mood: 'full',
    act: (page) => page.getByRole('button', { name: 'When this comes true' }).click(),
  },
  {
    name: 'scenario-rules',
    hash: '#/scenarios/come-back',
    mood: 'full',
    act: (page) => page.getByRole('button', { name: 'Ends well' }).click(),
  },
  {
    name: 'scenario-branch',
    hash: '#/scenarios/come-back',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: '2. Ask whether' }).first().click()
      await page.getByText('What comes after it').click()
    },
  },
  {
    name: 'scenario-wait',
    hash: '#/scenarios/abandoned-cart',
    mood: 'full',
    act: (page) => page.getByRole('button', { name: '1. Wait 1 hour' }).first().click(),
  },
  {
    name: 'scenario-message',
    hash: '#/scenarios/abandoned-cart',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: '2. Send' }).first().click()
      await settled(page)
      await page.getByRole('button', { name: 'Put in something known of the person: Subject' }).click()
      await page.frameLocator('.mail-room iframe').locator('a').waitFor()
    },
  },
  {
    name: 'scenario-translated',
    hash: '#/scenarios/come-back',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'A personal word' }).first().click()
      await settled(page)
      await page.getByRole('button', { name: 'Lithuanian', exact: true }).click()
      await page.getByRole('button', { name: 'Dark' }).click()
      await page.getByRole('button', { name: 'Computer' }).click()
      await settled(page)
    },
  },
  {
    name: 'scenario-push',
    hash: '#/scenarios/come-back',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'What is new' }).first().click()
      await settled(page)
    },
  },
  {
    name: 'scenario-tried',
    hash: '#/scenarios/abandoned-cart',
    mood: 'full',
    act: async (page) => {
      await page.locator('.try-card .person-found button').first().click()
      await page.getByText('They would be held out').waitFor()
    },
  },
  { name: 'scenario-gone', hash: '#/scenarios/gone', mood: 'full' },
  { name: 'scenario-runs', hash: '#/scenarios/abandoned-cart/runs', mood: 'full' },
  { name: 'scenario-runs-step', hash: '#/scenarios/abandoned-cart/runs?step=wait-48h', mood: 'full' },
  { name: 'scenario-run', hash: '#/runs/one', mood: 'full' },
  { name: 'scenario-run-gone', hash: '#/runs/gone', mood: 'full' },
]
