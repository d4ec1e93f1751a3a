/** @module Forms and surveys of overlays, by pointer and by keyboard: C6 and C13. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { FormBlock } from '../../contract/campaign/form-block.ts'
import { violationsOf } from './axe.ts'
import { overlayOf } from './overlay/demo-overlay.ts'
import { focused, textOf } from './overlay/panel.ts'
import { FORM, HEADLINE, SURVEY } from './overlay/sample-blocks.ts'
import { counted, type ShowOptions, show, told, update } from './overlay/show.ts'
import { withShop } from './overlay/with-shop.ts'

const visit = withShop()

const showForm = (page: Page, options: ShowOptions = {}, block: FormBlock = FORM) =>
  show(page, overlayOf('modal', [HEADLINE, block, { kind: 'decline', text: 'No' }]), options)
const send = (page: Page) => page.getByRole('button', { name: 'Put me on the list' })
const email = (page: Page) => page.getByRole('textbox', { name: 'E-mail' })
const faults = (page: Page) => page.locator('.wrong:not(:empty)').allInnerTexts()
const sent = async (page: Page) => (await told(page)).filter((what) => what.startsWith('submit'))

test('every field has its label, and helps browsers to fill it in', () =>
  visit({}, async (page) => {
    await showForm(page)
    const attributes = (name: string) =>
      page
        .locator(`[name=${name}]`)
        .first()
        .evaluate((field) => ['autocomplete', 'inputmode', 'type'].map((each) => field.getAttribute(each)))
    assert.deepEqual(await attributes('email'), ['email', 'email', 'email'])
    assert.deepEqual(await attributes('first_name'), ['given-name', null, null])
    assert.deepEqual(await attributes('birthday_day'), ['bday-day', 'numeric', null])
    assert.deepEqual(await attributes('birthday_month'), ['bday-month', null, null])
    await page.getByRole('group', { name: 'Birthday' }).getByRole('combobox', { name: 'Month' }).waitFor()
    await page.getByRole('group', { name: 'What do you drink?' }).getByRole('radio', { name: 'Green' }).waitFor()
    await page.getByRole('combobox', { name: 'Your cup' }).waitFor()
    assert.equal(await page.locator('.panel :checked:not(option)').count(), 0, 'nothing is ticked before')
    assert.equal(await page.locator('.mark').count(), 1, 'one field is needed')
  }))

test('an address that looks mistyped is asked about, taken by one press, and never changed by itself', () =>
  visit({}, async (page) => {
    await showForm(page)
    await email(page).fill('ann@gmial.com')
    await page.keyboard.press('Tab')
    const meant = page.getByRole('button', { name: 'Did you mean ann@gmail.com?' })
    await meant.waitFor()
    assert.equal(await email(page).inputValue(), 'ann@gmial.com')
    assert.deepEqual(await violationsOf(page), [])
    const { height } = (await meant.boundingBox()) ?? assert.fail()
    assert.ok(height >= 24, `${height} px`)
    await meant.press('Enter')
    assert.equal(await email(page).inputValue(), 'ann@gmail.com')
    await page.locator('[name=email]:focus').waitFor()
    assert.equal(await meant.count(), 0)
    await email(page).fill('ann@example.com')
    await page.keyboard.press('Tab')
    assert.equal(await page.locator('.field [role=alert]').count(), 0)
  }))

test('what is wrong is said by field, the first one takes the focus, and nothing typed is lost', () =>
  visit({}, async (page) => {
    await showForm(page)
    await page.getByRole('textbox', { name: 'First name' }).fill('Ann')
    await email(page).fill('ann@')
    await page.getByRole('textbox', { name: 'Day' }).fill('31')
    await page.getByRole('combobox', { name: 'Month' }).selectOption({ label: 'February' })
    await page.getByRole('radio', { name: 'Black' }).check()
    await send(page).click()
    assert.deepEqual(await faults(page), [
      'Please check this e-mail address.',
      'There is no such day.',
      'Please tick the box if you agree. Without it we may not write to you.',
    ])
    await page.locator('[name=email]:focus').waitFor()
    const described = await email(page).evaluate((field) => {
      const root = field.getRootNode() as ShadowRoot
      return [
        field.getAttribute('aria-invalid'),
        root.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
      ]
    })
    assert.deepEqual(described, ['true', 'Please check this e-mail address.'])
    await update(page, { viewers: counted(7) })
    assert.equal(await page.getByRole('textbox', { name: 'First name' }).inputValue(), 'Ann')
    assert.equal(await page.getByRole('combobox', { name: 'Month' }).inputValue(), '2')
    assert.ok(await page.getByRole('radio', { name: 'Black' }).isChecked())
    assert.deepEqual(await sent(page), [])
  }))

test('Enter sends what was filled in, the thanks are read out, and to close it is no refusal', () =>
  visit({}, async (page) => {
    await showForm(page)
    await page.getByRole('checkbox', { name: 'Yes, write to me.' }).check()
    await page.getByRole('textbox', { name: 'Day' }).fill('7')
    await page.getByRole('combobox', { name: 'Month' }).selectOption('11')
    await page.getByRole('combobox', { name: 'Your cup' }).selectOption('Jug')
    await email(page).fill('ann@example.com')
    await email(page).press('Enter')
    await page.locator('.thanks:focus').waitFor()
    assert.equal(await textOf(page), 'Letters about tea Nearly done: look into your mail.')
    const filled = { agreed: true, traits: { cup: 'Jug' }, email: 'ann@example.com', birthday: '11-07' }
    assert.deepEqual(JSON.parse((await sent(page))[0]!.slice(7)), filled)
    await page.getByRole('button', { name: 'Close' }).click()
    assert.ok((await told(page)).includes('closed accepted'))
  }))

const refusals: { name: string; wrong: Record<string, string>; fault: string }[] = [
  { name: 'an address', wrong: { email: 'is not an address' }, fault: 'Please check this e-mail address.' },
  { name: 'a trait', wrong: { tea: 'is not a choice' }, fault: 'Please fill this in.' },
  {
    name: 'all of it',
    wrong: { form: 'too many' },
    fault: 'That did not work. Nothing you wrote is lost, please try again.',
  },
  {
    name: 'what we do not know',
    wrong: { constructor: 'x' },
    fault: 'That did not work. Nothing you wrote is lost, please try again.',
  },
]
for (const { name, wrong, fault } of refusals)
  test(`the Worker refuses ${name}: it is said in the page’s language, and can be sent again`, () =>
    visit({}, async (page) => {
      const { agreement: _, ...block } = FORM
      await showForm(page, { wrong }, block)
      await email(page).fill('ann@example.com')
      await send(page).click()
      await page.getByText(fault).waitFor()
      assert.deepEqual(await faults(page), [fault])
      assert.equal(await email(page).inputValue(), 'ann@example.com')
      await send(page).click()
      await page.waitForFunction(
        () =>
          (globalThis as unknown as { told: string[] }).told.filter((what) => what.startsWith('submit')).length === 2,
      )
    }))

test('a form that is being filled in stays when too few look on, and its keys are not the page’s', () =>
  visit({}, async (page) => {
    await page.evaluate(() => document.addEventListener('keydown', ({ key }) => document.body.append(`heard ${key}`)))
    const viewers = { kind: 'live_viewers', text: '{count} look on', fewest: 2 } as const
    await show(page, overlayOf('slide_in', [HEADLINE, viewers, FORM]))
    await email(page).pressSequentially('s/')
    await update(page, { viewers: counted(1) })
    assert.equal(await email(page).inputValue(), 's/')
    assert.doesNotMatch(await textOf(page), /look on/)
    assert.equal(await page.getByText('heard').count(), 0)
  }))

test('Tab goes once to each group of choices, and round', () =>
  visit({}, async (page) => {
    await showForm(page)
    const stops: string[] = []
    for (let at = 0; at < 10; at++) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate(nameOfFocus))
    }
    const fields = ['first_name', 'email', 'birthday_day', 'birthday_month', 'tea', 'cup', 'agreed']
    assert.deepEqual(stops, [...fields, 'Put me on the list', 'No', ''])
  }))

function nameOfFocus(): string {
  const at = document.activeElement?.shadowRoot?.activeElement
  return at?.getAttribute('name') ?? at?.textContent ?? ''
}

test('axe finds nothing in a form with faults, nor in its thanks', () =>
  visit({ look: 'dark' }, async (page) => {
    const { agreement: _, ...block } = FORM
    await showForm(page, {}, block)
    await send(page).click()
    await page.locator('[name=email]:focus').waitFor()
    assert.deepEqual(await violationsOf(page, 'vitrine-overlay'), [])
    await email(page).fill('ann@example.com')
    await send(page).click()
    await page.locator('.thanks:focus').waitFor()
    assert.deepEqual(await violationsOf(page, 'vitrine-overlay'), [])
  }))

const showSurvey = (page: Page) => show(page, overlayOf('modal', [HEADLINE, SURVEY]))
const next = (page: Page) => page.getByRole('button', { name: 'Next' })
const asked = (page: Page, text: string) => page.getByRole('group', { name: text }).waitFor()
const answers = async (page: Page) => (await told(page)).filter((what) => what.startsWith('answer'))

test('a survey by pointer: a choice is an answer, branches lead on, and one may go back and change it', () =>
  visit({}, async (page) => {
    await showSurvey(page)
    await page.locator('.scale label').nth(10).click()
    await asked(page, 'What matters most?')
    await page.locator('legend:focus').waitFor()
    await page.getByText('The price').click()
    await asked(page, 'Which do you drink?')
    await page.getByRole('button', { name: 'Back' }).click()
    await asked(page, 'What matters most?')
    assert.ok(await page.getByRole('radio', { name: 'The price' }).isChecked())
    await page.getByText('The taste').click()
    await asked(page, 'Which do you drink?')
    await page.getByText('Green').click()
    await page.getByText('Herbal').click()
    await next(page).click()
    await page.locator('.thanks:focus').waitFor()
    assert.deepEqual(await answers(page), ['answer recommend 10', 'answer why 1', 'answer why 0', 'answer which [0,2]'])
    await page.keyboard.press('Escape')
    assert.ok((await told(page)).includes('closed accepted'))
  }))

test('a survey by keyboard: arrows walk through the numbers, Enter answers', () =>
  visit({}, async (page) => {
    await showSurvey(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight')
    assert.equal(await focused(page), '3 of 10')
    assert.deepEqual(await answers(page), [], 'what is walked over is no answer')
    await page.keyboard.press('Enter')
    await asked(page, 'What could be better?')
    assert.deepEqual(await answers(page), ['answer recommend 3'])
    await page.locator('textarea').fill('The box.')
    await update(page, {})
    assert.equal(await page.locator('textarea').inputValue(), 'The box.')
    await next(page).press('Enter')
    await page.locator('.thanks:focus').waitFor()
    assert.deepEqual(await answers(page), ['answer recommend 3', 'answer better "The box."'])
  }))

test('a question that needs an answer says so, others may be skipped', () =>
  visit({}, async (page) => {
    await showSurvey(page)
    assert.equal(await page.getByRole('button', { name: 'Skip' }).count(), 0)
    await next(page).click()
    await page.getByRole('alert').getByText('Please give an answer.').waitFor()
    assert.equal(await focused(page), '0 of 10')
    await page.locator('.scale label').nth(2).click()
    await asked(page, 'What could be better?')
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.locator('.thanks:focus').waitFor()
    assert.deepEqual(await answers(page), ['answer recommend 2'])
  }))
