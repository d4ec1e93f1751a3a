/** @module Who is one person, by the sentences of docs/identity.md. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { IdentityKind, IdentityLevel, IdentityLink } from '../../../worker/core/identity/identity-link.ts'
import { linksApart } from '../../../worker/core/identity/links-apart.ts'
import { personsOf } from '../../../worker/core/identity/persons-of.ts'

const KINDS: Record<string, IdentityKind> = { '#': 'customer_id', '@': 'email', '+': 'phone', '!': 'loyalty_card' }
const LEVELS: Record<string, IdentityLevel> = { '?': 'claimed', '-': 'refused' }

/** `ann #7` is a proof that the profile ann is customer 7; `@x` an e-mail, `+1` a phone, `!c` a card; `#7?` a claim. */
function linksOf(text: string): IdentityLink[] {
  return text.split(',').map((each) => {
    const [profileId = '', said = ''] = each.trim().split(' ')
    const mark = said.at(-1) ?? ''
    const value = LEVELS[mark] ? said.slice(1, -1) : said.slice(1)
    return { profileId, kind: KINDS[said[0] ?? '']!, value, level: LEVELS[mark] ?? 'verified', linkedAt: 1 }
  })
}

/** `ann+bob cid+dan`: groups by name, each with more than one. */
function groupsOf(links: readonly IdentityLink[]): string {
  const groups = new Map<string, string[]>()
  for (const [profileId, personId] of personsOf(links))
    groups.set(personId, [...(groups.get(personId) ?? []), profileId])
  for (const [personId, group] of groups) assert.equal(personId, `person:${group.sort()[0]}`)
  return [...groups.values()]
    .map((group) => group.join('+'))
    .sort()
    .join(' ')
}

// Expected by hand. Profiles with a colon are those that only the shop named.
const cases: [name: string, links: string, groups: string][] = [
  ['a browser and a customer number alone', 'ann #7', ''],
  ['a claim proves nothing', 'ann #7?, customer:7 #7', ''],
  ['a typed address joins nobody', 'ann @x?, bob @x?, customer:7 #7, customer:7 @x', ''],
  ['a proof joins the browser and the customer', 'ann #7, customer:7 #7', 'ann+customer:7'],
  ['two browsers of one customer are one person', 'ann #7, bob #7', 'ann+bob'],
  ['an owner’s refusal parts them', 'ann #7-, customer:7 #7', ''],
  ['a till sale with the customer’s e-mail', 'customer:7 #7, customer:7 @x, email:1 @x', 'customer:7+email:1'],
  [
    'web, mail and till over two steps',
    'ann #7, customer:7 #7, customer:7 @x, email:1 @x, email:1 !c, loyalty_card:1 !c',
    'ann+customer:7+email:1+loyalty_card:1',
  ],
  ['a shared device: two customers at one browser', 'ann #7, ann #8, customer:7 #7, customer:8 #8', ''],
  ['a shared device beside one that is not', 'ann #7, ann #8, bob #7, customer:7 #7, customer:8 #8', 'bob+customer:7'],
  [
    'a browser with two identities of one customer is not shared',
    'ann #7, ann @x, customer:7 #7, customer:7 @x',
    'ann+customer:7',
  ],
  [
    'two customer numbers with one e-mail stay two: one of them typed the other’s',
    'customer:7 #7, customer:7 @x, customer:8 #8, customer:8 @x, ann #7, bob #8',
    'ann+customer:7 bob+customer:8',
  ],
  [
    'also over a card that hangs between them',
    'customer:7 #7, customer:7 @x, email:1 @x, email:1 !c, customer:8 #8, customer:8 !c',
    '',
  ],
]

for (const [name, links, groups] of cases)
  test(`persons: ${name}`, () => assert.equal(groupsOf(linksOf(links)), groups))

const someLinks = fc
  .uniqueArray(
    fc.record({
      profileId: fc.constantFrom('ann', 'bob', 'cid', 'customer:1', 'customer:2', 'email:1', 'phone:1'),
      kind: fc.constantFrom<IdentityKind>('customer_id', 'email', 'phone'),
      value: fc.constantFrom('1', '2'),
      level: fc.constantFrom<IdentityLevel>('claimed', 'verified', 'verified', 'refused'),
      linkedAt: fc.constant(1),
    }),
    { selector: ({ profileId, kind, value }) => `${profileId} ${kind} ${value}`, maxLength: 20 },
  )
  // A customer's profile has its own number and no other, those of addresses, phones and cards none.
  .map((links) => [
    ...links.filter(({ profileId, kind }) => kind !== 'customer_id' || !profileId.includes(':')),
    ...linksOf('customer:1 #1, customer:2 #2'),
  ])

test('persons: the order of links does not matter, and nobody has two customer numbers', () => {
  fc.assert(
    fc.property(
      someLinks.chain((links) => fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length }))),
      ([links, shuffled]) => {
        assert.equal(groupsOf(shuffled), groupsOf(links))
        for (const group of groupsOf(links).split(' '))
          assert.ok(group.split('+').filter((profileId) => profileId.startsWith('customer:')).length < 2, group)
      },
    ),
    { numRuns: 300 },
  )
})

test('persons: a profile that is taken out of its person stands alone, and the others stay together', () => {
  fc.assert(
    fc.property(someLinks, fc.constantFrom('ann', 'bob', 'customer:1', 'email:1'), (links, profileId) => {
      const known = new Map(links.map((link, n) => [String(n), link]))
      const refused = linksApart(profileId, known, 2)
      const isRefused = (link: IdentityLink) =>
        refused.some(
          (each) => each.profileId === link.profileId && each.kind === link.kind && each.value === link.value,
        )
      const after = links.map((link) => (isRefused(link) ? { ...link, level: 'refused' as const } : link))
      assert.equal(personsOf(after).get(profileId), undefined)
      for (const { profileId: each } of refused) assert.equal(each, profileId)
    }),
    { numRuns: 200 },
  )
})
