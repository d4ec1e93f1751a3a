/** @module What leaves the device of an address, and what does not (safety rule 37). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPrivate, scrubUrl } from '../../client/page/scrub-url.ts'

const SHOP = 'https://shop.example/p/mug'

/** Each of these parameters goes. */
const PRIVATE = [
  'email=ona@example.lt',
  'email=ona%40example.lt',
  'e-mail=ona%2540example.lt',
  'user_email=x',
  'userEmail=x',
  'customer[email]=x',
  'mail=x',
  'contact=ona%40example.lt',
  'redirect=/hello?to=ona@example.lt',
  'q=ona@example.lt',
  'utm_content=ona%40example.lt',
  'password=secret',
  'passwd=x',
  'new-password=x',
  'pwd=x',
  'passphrase=x',
  'token=abc',
  'access_token=abc',
  'resetToken=abc',
  'csrf_token=abc',
  'csrf=abc',
  'id_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  'state=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  'jwt=x',
  'key=wc_order_AbC123',
  'api_key=x',
  'apiKey=x',
  'api-key=x',
  'APIKey=x',
  'access-key=x',
  'secret=x',
  'client_secret=x',
  'signature=x',
  'X-Amz-Signature=x',
  'urlSignature=x',
  'request_sign=x',
  'sig=x',
  'auth=x',
  'code=4/0AX4XfWh',
  'otp=123456',
  'pin=1234',
  'session=x',
  'sessionid=x',
  'PHPSESSION=x',
  'sid=x',
  'hash=x',
  'login=ona',
  'user=ona',
  'username=ona',
  'first_name=Ona',
  'lastName=Onaite',
  'phone=%2B37061234567',
  'tel=861234567',
  'card=x',
  'card_number=x',
  'cvv=123',
  'cvc=123',
  'ssn=x',
  'credentials=x',
  // Numbers of cards that issuers publish for tests; each passes the check digit.
  'n=4242424242424242',
  'n=4242 4242 4242 4242',
  'n=4242-4242-4242-4242',
  'n=5555555555554444',
  'n=378282246310005',
  'n=6011111111111117',
  'next=c6f1a0d4be6f4ac8a1b2c3d4e5f60718',
  'r=550e8400-e29b-41d4-a716-446655440000',
  'gclid=EAIaIQobChMI8Zr4hY2E_wIVAuN3Ch0Q1g',
]

/** Each of these stays. */
const PUBLIC = [
  'utm_source=newsletter',
  'utm_medium=e-paper',
  'utm_campaign=black_friday_2026_last_chance_for_all',
  'utm_id=c6f1a0d4be6f4ac8a1b2c3d4e5f60718',
  'q=round+pot',
  's=arbatinukas',
  'search=keycaps',
  'query=4+legs',
  'keyword=monkey',
  'keywords=passage',
  'id=10452',
  'product_id=8471625',
  'variant=40112233445566',
  'sku=POT-101-SAGE',
  'color=red',
  'size=XL',
  'sort=price_asc',
  'page=2',
  'filter=smartphones',
  'design=oak',
  'designer=Aino',
  'category=gift-cards',
  'coupon=WELCOME10',
  'lang=lt',
  'n=4242424242424241',
  'ref=mens-running-shoes-blue-and-very-long-name',
]

for (const pair of PRIVATE)
  test(`goes: ${pair}`, () => assert.equal(scrubUrl(`${SHOP}?${pair}&color=red`), `${SHOP}?color=red`))

for (const pair of PUBLIC)
  test(`stays: ${pair}`, () => {
    const url = scrubUrl(`${SHOP}?${pair}&token=x`)
    assert.equal(new URL(url ?? '').searchParams.size, 1)
    assert.deepEqual([...new URL(url ?? '').searchParams], [...new URLSearchParams(pair)])
  })

const addresses: [raw: unknown, scrubbed: string | undefined][] = [
  ['https://shop.example/', 'https://shop.example/'],
  ['https://ona:secret@shop.example/a', 'https://shop.example/a'],
  ['https://shop.example/a#access_token=abc', 'https://shop.example/a'],
  ['https://shop.example/reset/c6f1a0d4be6f4ac8a1b2c3d4e5f60718/', 'https://shop.example/reset/-/'],
  ['https://shop.example/unsubscribe/ona@example.lt', 'https://shop.example/unsubscribe/-'],
  ['https://shop.example/unsubscribe/ona%40example.lt', 'https://shop.example/unsubscribe/-'],
  ['https://shop.example/p/B0C7QK3XYZ', 'https://shop.example/p/B0C7QK3XYZ'],
  ['/p/pot', 'https://shop.example/p/pot'],
  ['pot.png?x=1', 'https://shop.example/p/pot.png?x=1'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,hello', undefined],
  ['mailto:ona@example.lt', undefined],
  ['', undefined],
  [undefined, undefined],
  [null, undefined],
  ['http://[broken', undefined],
]

for (const [raw, scrubbed] of addresses)
  test(`${raw} becomes ${scrubbed}`, () => assert.equal(scrubUrl(raw, SHOP), scrubbed))

test('an address has at most 2,048 characters', () => {
  assert.equal(scrubUrl(`https://shop.example/${'a/'.repeat(5_000)}`)?.length, 2048)
})

test('a text of 100,000 characters is judged in a moment', () => {
  const startedAt = performance.now()
  for (const letter of ['x', '1', 'a1', '@', 'a@', ' -'])
    isPrivate(letter.repeat(1e5 / letter.length), letter.repeat(1e5 / letter.length))
  // Generous: a quadratic pattern would take minutes.
  assert.ok(performance.now() - startedAt < 5_000)
})
