/** @module What a visitor permits after all that was said on a page, as a table: the one machine of consent. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weigh } from '../../client/consent-signals/weigh.ts'
import type { State, Word } from '../../client/consent-word.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { all, gtag, types } from './consent-words.ts'

const PURPOSES: Purpose[] = ['measure', 'personalise', 'message']

const implied = all('mode', 'granted')
const required = all('mode', 'unknown')
const loading = all('loading', 'unknown')
const yes = all('call', 'granted')
const no = all('call', 'denied')
const tcf = (state: State | '-') => all('tcf', state)
const shop = (state: State | '-') => all('platform', state)
const kept = (state: State) => all('kept', state)
const byDefault = (state: string, more = {}) => gtag('default', { ...types(state), ...more })
const update = (state: string) => gtag('update', types(state))

/** All three purposes have this state after these words. */
const rows: [name: string, state: State, ...words: Word[]][] = [
  ['implied: nobody says anything', 'granted', implied],
  ['required: nobody says anything', 'unknown', required],
  ['implied: our part is here, and no banner says anything', 'granted', implied, loading],
  ['required: the shop says yes', 'granted', required, yes],
  ['required: the shop says no', 'denied', required, no],
  ['implied: the shop says no', 'denied', implied, no],
  ['the shop says yes, then no', 'denied', required, yes, no],
  ['the shop says no, then yes', 'granted', implied, no, yes],

  ['required: yes was kept', 'granted', required, kept('granted')],
  ['implied: no was kept', 'denied', implied, kept('denied')],
  ['yes was kept, the shop says no', 'denied', required, kept('granted'), no],
  ['the shop said yes, another tab keeps no', 'denied', required, yes, kept('denied')],
  ['the shop said no, another tab keeps yes', 'granted', implied, no, kept('granted')],
  ['another tab kept no, the shop says yes here', 'granted', implied, kept('denied'), yes],
  ['another tab kept no, the shop says the same yes again', 'granted', implied, yes, kept('denied'), yes],

  ['implied: a TCF banner that has not answered', 'unknown', implied, tcf('unknown')],
  ['required: a TCF banner that has not answered', 'unknown', required, tcf('unknown')],
  ['implied: TCF has not answered, yes was kept', 'unknown', implied, kept('granted'), tcf('unknown')],
  ['TCF has not answered, the shop says yes', 'granted', required, tcf('unknown'), yes],
  ['TCF has not answered, the shop had said yes', 'granted', required, yes, tcf('unknown')],
  ['TCF has not answered, Consent Mode says yes', 'unknown', implied, tcf('unknown'), update('granted')],
  ['TCF has not answered, another tab keeps yes', 'granted', required, tcf('unknown'), kept('granted')],
  ['required: TCF says yes', 'granted', required, tcf('unknown'), tcf('granted')],
  ['implied: TCF says no', 'denied', implied, tcf('unknown'), tcf('denied')],
  ['TCF says yes, no was kept', 'granted', implied, kept('denied'), tcf('unknown'), tcf('granted')],
  ['TCF says no, yes was kept', 'denied', required, kept('granted'), tcf('unknown'), tcf('denied')],
  ['implied: TCF does not apply here', 'granted', implied, tcf('unknown'), tcf('-')],
  ['required: TCF does not apply here', 'unknown', required, tcf('unknown'), tcf('-')],
  ['TCF does not apply here, no was kept', 'denied', implied, kept('denied'), tcf('unknown'), tcf('-')],
  ['TCF does not apply here, Consent Mode says no', 'denied', implied, tcf('unknown'), tcf('-'), update('denied')],
  ['TCF turns from yes to no', 'denied', required, tcf('granted'), tcf('denied')],
  ['TCF turns from no to yes', 'granted', implied, tcf('denied'), tcf('granted')],
  ['TCF said no, and then that it does not apply', 'granted', implied, tcf('denied'), tcf('-')],
  [
    'TCF withdrew, and then does not apply: nothing is left',
    'unknown',
    implied,
    tcf('granted'),
    tcf('denied'),
    tcf('-'),
  ],

  ['the shop says yes, TCF stands on no', 'granted', required, tcf('denied'), yes],
  ['TCF stands on no, as heard after the shop said yes', 'granted', required, yes, tcf('unknown'), tcf('denied')],
  ['the shop says no, TCF stands on yes', 'denied', required, tcf('granted'), no],
  ['TCF stands on yes, as heard after the shop said no', 'denied', required, no, tcf('granted')],
  ['TCF turns to no after the shop said yes', 'denied', required, yes, tcf('granted'), tcf('denied')],
  ['TCF turned to no before the shop said yes', 'granted', required, tcf('granted'), tcf('denied'), yes],
  [
    'TCF turns to yes after the shop said no: the shop must say so',
    'denied',
    implied,
    no,
    tcf('denied'),
    tcf('granted'),
  ],
  [
    'another tab keeps no; TCF here only repeats its yes',
    'denied',
    implied,
    tcf('granted'),
    kept('denied'),
    tcf('granted'),
  ],
  [
    'another tab keeps no; here the visitor refuses and then accepts',
    'granted',
    ...[implied, tcf('granted'), kept('denied'), tcf('denied'), tcf('granted')],
  ],
  [
    'another tab keeps no; TCF answers yes only afterwards',
    'granted',
    implied,
    tcf('unknown'),
    kept('denied'),
    tcf('granted'),
  ],

  ['implied: denied by default', 'unknown', implied, byDefault('denied')],
  ['required: denied by default', 'unknown', required, byDefault('denied')],
  ['implied: granted by default', 'granted', implied, byDefault('granted')],
  ['required: granted by default is no choice', 'unknown', required, byDefault('granted')],
  ['denied by default, and yes was kept', 'unknown', required, kept('granted'), byDefault('denied')],
  ['granted by default, and no was kept', 'denied', implied, kept('denied'), byDefault('granted')],
  ['denied by default in some regions', 'unknown', implied, byDefault('denied', { region: ['LT', 'ES'] })],
  [
    'denied in some, granted elsewhere',
    'unknown',
    implied,
    byDefault('denied', { region: ['LT'] }),
    byDefault('granted'),
  ],
  [
    'granted elsewhere, denied in some',
    'unknown',
    implied,
    byDefault('granted'),
    byDefault('denied', { region: ['LT'] }),
  ],
  ['denied by default, the shop says yes', 'granted', required, byDefault('denied'), yes],
  ['denied by default, then updated to yes', 'granted', implied, byDefault('denied'), update('granted')],
  ['required: updated to yes', 'granted', required, byDefault('denied', { wait_for_update: 500 }), update('granted')],
  ['denied by default, then updated to no', 'denied', implied, byDefault('denied'), update('denied')],
  ['updated to yes, then to no', 'denied', implied, byDefault('denied'), update('granted'), update('denied')],
  ['updated to no, then to yes', 'granted', implied, update('denied'), update('granted')],
  ['updated to yes before the default that denies', 'granted', required, update('granted'), byDefault('denied')],
  ['the shop says yes, Consent Mode stands on no', 'granted', implied, yes, update('denied')],
  ['the shop says yes, Consent Mode turns to no', 'denied', implied, yes, update('granted'), update('denied')],
  [
    'another tab keeps no; Consent Mode only repeats its yes',
    'denied',
    implied,
    update('granted'),
    kept('denied'),
    update('granted'),
  ],
  ['Consent Mode says yes, TCF no', 'denied', implied, update('granted'), tcf('denied')],
  ['Consent Mode says no, TCF yes', 'granted', implied, update('denied'), tcf('granted')],
  [
    'Consent Mode turns to no, TCF stands on yes',
    'denied',
    implied,
    tcf('granted'),
    update('granted'),
    update('denied'),
  ],
  [
    'other types of Consent Mode are not ours',
    'granted',
    implied,
    gtag('update', { ad_storage: 'denied', security_storage: 'denied' }),
  ],
  [
    'commands that are neither default nor update',
    'granted',
    implied,
    gtag('withdraw', types('denied')),
    gtag('update', null),
  ],
  ['states that Consent Mode does not know', 'unknown', required, gtag('update', types('yes'))],

  ['Shopify has not answered', 'unknown', implied, shop('unknown')],
  ['Shopify asks nobody here', 'granted', implied, shop('unknown'), shop('-')],
  ['Shopify has a choice', 'granted', required, shop('unknown'), shop('granted')],
  ['Shopify has another choice than TCF', 'denied', required, shop('granted'), tcf('denied')],
  ['Shopify has another choice than Consent Mode', 'denied', required, shop('denied'), update('granted')],
]

for (const [name, state, ...words] of rows)
  test(`${name}: ${state}`, () => {
    const verdict = weigh(words)
    assert.deepEqual(
      PURPOSES.map((purpose) => verdict[purpose]),
      [state, state, state],
    )
  })

/** By purpose: measure, personalise, message. */
const single: [name: string, states: [State, State, State], ...words: Word[]][] = [
  ['only what is named changes', ['granted', 'granted', 'denied'], implied, ['call', { message: 'denied' }]],
  [
    'a call of one purpose under required',
    ['granted', 'unknown', 'unknown'],
    required,
    ['call', { measure: 'granted' }],
  ],
  [
    'a call of one purpose while TCF is waited for',
    ['granted', 'unknown', 'unknown'],
    ...[implied, tcf('unknown'), ['call', { measure: 'granted' }] as const],
  ],
  [
    'statistics only',
    ['granted', 'denied', 'denied'],
    ...[required, byDefault('denied'), gtag('update', { ...types('denied'), analytics_storage: 'granted' })],
  ],
  [
    'an update of one type leaves the others to be asked',
    ['granted', 'unknown', 'unknown'],
    ...[implied, byDefault('denied'), gtag('update', { analytics_storage: 'granted' })],
  ],
  [
    'preferences without advertising are no permission to personalise',
    ['unknown', 'denied', 'unknown'],
    ...[required, gtag('update', { personalization_storage: 'granted', ad_personalization: 'denied' })],
  ],
  [
    'advertising alone, where preferences are not told',
    ['unknown', 'granted', 'unknown'],
    required,
    gtag('update', { ad_personalization: 'granted' }),
  ],
  [
    'user data for advertising',
    ['unknown', 'unknown', 'granted'],
    required,
    gtag('update', { ad_user_data: 'granted' }),
  ],
  [
    'a turn by one banner in one purpose leaves what the shop said of the others',
    ['denied', 'granted', 'denied'],
    ...[
      required,
      ['call', { measure: 'granted', personalise: 'granted', message: 'denied' }] as const,
      gtag('update', { analytics_storage: 'granted' }),
      gtag('update', { analytics_storage: 'denied' }),
    ],
  ],
]

for (const [name, states, ...words] of single)
  test(`${name}: ${states.join(', ')}`, () => {
    const verdict = weigh(words)
    assert.deepEqual(
      PURPOSES.map((purpose) => verdict[purpose]),
      states,
    )
  })

const choosers: [name: string, source: string | undefined, ...words: Word[]][] = [
  ['nobody chose', undefined, implied],
  ['a default is no choice', undefined, implied, byDefault('denied')],
  ['what was kept is no new choice', undefined, required, kept('granted')],
  ['the shop', 'call', required, byDefault('denied'), yes],
  ['the banner by TCF', 'tcf', required, update('granted'), tcf('granted')],
  ['the banner by Consent Mode', 'consent_mode', required, tcf('-'), update('granted')],
  ['the shop system', 'platform', required, shop('granted')],
]

for (const [name, source, ...words] of choosers)
  test(`whose choice it is: ${name}`, () => assert.equal(weigh(words).source, source))

test('the wording is that of the source whose choice it is', () => {
  const words: Word[] = [
    required,
    ['tcf', { measure: 'granted', wording: 'TCF' }],
    ['call', { measure: 'granted', wording: 'v3' }],
  ]
  assert.deepEqual([weigh(words).wording, weigh(words.slice(0, 2)).wording], ['v3', 'TCF'])
})
