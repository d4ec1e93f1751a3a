/** @module Which addresses a step of a scenario may tell, and where (safety rule 33). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../contract/parse.ts'
import { WebhookAddressSchema } from '../../contract/webhook-address.ts'
import { stepAddressFaults } from '../../worker/routes/admin/step-addresses.ts'

/** Where a Worker on the owner's own machine answers. */
const OWN = 'http://127.0.0.1:1'

test('what a step may tell: https of public hosts, and the owner’s own machine where the Worker runs there, too', () => {
  const cases: [address: string, written: boolean, atHome: boolean, deployed: boolean][] = [
    ['https://shop.example/hook', true, true, true],
    [' https://shop.example/hook ', true, true, true],
    ['http://127.0.0.1:3000/hook', true, true, false],
    ['http://localhost:3000', true, true, false],
    ['https://10.0.0.1/hook', true, false, false],
    ['https://shop.example:8443/hook', true, false, false],
    ['http://shop.example/hook', false, false, false],
    ['http://localhost.shop.example/', false, false, false],
    ['https://', false, false, false],
    ['/hook', false, false, false],
    ['mailto:ona@shop.example', false, false, false],
    ['shop.example', false, false, false],
  ]
  for (const [address, isWritten, isToldAtHome, isToldDeployed] of cases) {
    const parsed = parse(WebhookAddressSchema, address)
    assert.equal(parsed.ok, isWritten, address)
    if (!parsed.ok) continue
    const steps = { tell: { kind: 'webhook' as const, url: parsed.value, next: null } }
    assert.deepEqual(stepAddressFaults({ steps }, [OWN]).length, isToldAtHome ? 0 : 1, address)
    const faults = stepAddressFaults({ steps }, ['https://vitrine.example'])
    assert.deepEqual(
      faults.map(({ field }) => field),
      isToldDeployed ? [] : ['steps.tell.url'],
      address,
    )
  }
})
