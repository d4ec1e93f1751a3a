/** @module The template for Google Tag Manager: its form, and that it may do what it does, and no more. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { permissionsOf, readTemplate } from './gtm-template.ts'

const FOLDER = 'integrations/gtm'
const sections = readTemplate(`${FOLDER}/template.tpl`)
const section = (name: string) => sections.get(name) ?? ''
const CODE = section('SANDBOXED_JS_FOR_WEB_TEMPLATE')
const permissions = permissionsOf(section('WEB_PERMISSIONS'))

test('the sections stand in the order in which Tag Manager writes them', () =>
  assert.deepEqual(
    [...sections.keys()],
    [
      'TERMS_OF_SERVICE',
      'INFO',
      'TEMPLATE_PARAMETERS',
      'SANDBOXED_JS_FOR_WEB_TEMPLATE',
      'WEB_PERMISSIONS',
      'TESTS',
      'NOTES',
    ],
  ))

test('it is a tag for web containers, and its data can be read', () => {
  const info = JSON.parse(section('INFO'))
  assert.deepEqual([info.type, info.containerContexts, info.displayName], ['TAG', ['WEB'], 'Vitrine'])
  const names = JSON.parse(section('TEMPLATE_PARAMETERS')).map(({ name }: { name: string }) => name)
  assert.deepEqual(names, ['address', 'useConsent'])
  const used = [...CODE.matchAll(/\bdata\.(?!gtmOn)(\w+)/g)].map(([, name]) => name)
  assert.deepEqual([...new Set(used)].toSorted(), names.toSorted())
})

test('its own tests can be read', () => {
  const { scenarios } = parse(section('TESTS')) as { scenarios: { name: string; code: string }[] }
  assert.ok(scenarios.length >= 5 && scenarios.every(({ name, code }) => name && code.includes('runCode(')))
})

test('the licence is the one that the gallery asks for, and the metadata has its fields', () => {
  assert.match(readFileSync(`${FOLDER}/LICENSE`, 'utf8'), /Apache License\s+Version 2\.0/)
  assert.deepEqual(Object.keys(parse(readFileSync(`${FOLDER}/metadata.yaml`, 'utf8'))), [
    'homepage',
    'documentation',
    'versions',
  ])
})

interface Run {
  calls: unknown[][]
  injected: string[]
  outcome: string[]
  /** A change of consent, told to the listeners of these types one after the other; then what was put off. */
  change: (...types: string[]) => void
  listeners: Map<string, () => void>
}

/** Runs the code as Tag Manager does: only what `require` gives, each with its permission checked. */
function run(given: Record<string, unknown>, granted: () => readonly string[] = () => [], loads = true): Run {
  const later: (() => void)[] = []
  const listeners = new Map<string, () => void>()
  const change = (...types: string[]) => {
    for (const type of types) listeners.get(type)?.()
    for (const callback of later.splice(0)) callback()
  }
  const ran: Run = { calls: [], injected: [], outcome: [], listeners, change }
  const mayReadConsent = (type: string) => {
    const types = permissions.access_consent?.consentTypes as { consentType: string; read: boolean }[]
    assert.ok(
      types.some((each) => each.consentType === type && each.read),
      `may not read ${type}`,
    )
  }
  const apis: Record<string, unknown> = {
    createArgumentsQueue: (name: string, queue: string) => {
      const keys = permissions.access_globals?.keys as { key: string; read: boolean; write: boolean }[]
      for (const key of [name, queue])
        assert.ok(
          keys.some((each) => each.key === key && each.read && each.write),
          `may not write ${key}`,
        )
      return (...call: unknown[]) => ran.calls.push(call)
    },
    injectScript: (url: string, success: () => void, failure: () => void) => {
      const allowed = permissions.inject_script?.urls as string[]
      const patterns = allowed.map((each) => new RegExp(`^${each.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`))
      assert.ok(
        patterns.some((pattern) => pattern.test(url)),
        `may not load ${url}`,
      )
      ran.injected.push(url)
      if (loads) success()
      else failure()
    },
    isConsentGranted: (type: string) => {
      mayReadConsent(type)
      return granted().includes(type)
    },
    addConsentListener: (type: string, listener: () => void) => {
      mayReadConsent(type)
      listeners.set(type, listener)
    },
    callLater: (callback: () => void) => later.push(callback),
  }
  const required = (name: string) => apis[name] ?? assert.fail(`requires ${name}`)
  const data = {
    ...given,
    gtmOnSuccess: () => ran.outcome.push('success'),
    gtmOnFailure: () => ran.outcome.push('failure'),
  }
  new Function('require', 'data', 'window', 'document', CODE)(required, data)
  return ran
}

const address = 'https://edge.shop.example'

for (const typed of [address, `${address}/`, `${address}/v.js`])
  test(`it loads the script of ${typed}`, () => {
    const { injected, outcome, calls } = run({ address: typed })
    assert.deepEqual([injected, outcome, calls], [[`${address}/v.js`], ['success'], []])
  })

test('a script that does not load is a failure', () =>
  assert.deepEqual(run({ address }, () => [], false).outcome, ['failure']))

const ALL = ['analytics_storage', 'personalization_storage', 'ad_personalization', 'ad_user_data']
const consents: { granted: string[]; told: Record<string, boolean> }[] = [
  { granted: ALL, told: { measure: true, personalise: true, message: true } },
  { granted: ['analytics_storage'], told: { measure: true, personalise: false, message: false } },
  {
    granted: ['analytics_storage', 'personalization_storage'],
    told: { measure: true, personalise: false, message: false },
  },
  { granted: ['analytics_storage', 'ad_user_data'], told: { measure: true, personalise: false, message: true } },
]

for (const { granted, told } of consents)
  test(`with ${granted.join(', ')} granted it tells the script so`, () => {
    const { calls, injected, outcome } = run({ address, useConsent: true }, () => granted)
    assert.deepEqual([calls, injected.length, outcome], [[['consent', told]], 1, ['success']])
  })

for (const granted of [[], ['personalization_storage'], ['ad_user_data']])
  test(`with ${granted.join() || 'nothing'} granted it waits: that may be a refusal, or a question without an answer`, () => {
    const { calls, injected, outcome } = run({ address, useConsent: true }, () => granted)
    assert.deepEqual([calls, injected, outcome], [[], [], ['success']])
  })

test('it tells every change of consent, once an answer, and loads the script once', () => {
  let granted: string[] = []
  const { calls, injected, listeners, change } = run({ address, useConsent: true }, () => granted)
  assert.deepEqual([...listeners.keys()].toSorted(), ALL.toSorted())
  granted = ALL
  change(...ALL)
  assert.deepEqual([calls, injected.length], [[['consent', { measure: true, personalise: true, message: true }]], 1])
  granted = []
  change(...ALL)
  assert.deepEqual(calls.slice(1), [['consent', { measure: false, personalise: false, message: false }]])
  granted = ['analytics_storage']
  change('analytics_storage')
  assert.deepEqual([calls.length, injected.length], [3, 1])
})

test('it asks for no permission that it does not use', () => {
  assert.deepEqual(Object.keys(permissions).toSorted(), ['access_consent', 'access_globals', 'inject_script'])
  assert.deepEqual(permissions.inject_script, { urls: ['https://*/v.js'] })
})

test('what may be typed as an address', () => {
  const [field] = JSON.parse(section('TEMPLATE_PARAMETERS'))
  const { args } = field.valueValidators.find(({ type }: { type: string }) => type === 'REGEX')
  const pattern = new RegExp(args[0])
  for (const typed of [address, `${address}/`, `${address}:8443`]) assert.match(typed, pattern)
  for (const typed of ['edge.shop.example', 'http://edge.shop.example', 'javascript:alert(1)', `${address}/x?y`])
    assert.doesNotMatch(typed, pattern)
})
