/** @module The doors of campaigns: publishing, drafts, versions, and two owners at once. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { readPublished } from '../../worker/store/published-settings.ts'
import { event, type RunningWorker, startWorker, visit } from './harness.ts'
import { testScenarioDoors } from './scenario-doors.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

testScenarioDoors(() => worker)

const BAR = {
  name: 'Hello',
  status: 'live',
  layout: 'bar',
  consent: 'none',
  triggers: [{ kind: 'delay', seconds: 0 }],
  content: [{ kind: 'text', text: 'Hello' }],
}

const put = (id: string, change: object = {}, query = '') =>
  worker.admin('PUT', `/v1/campaigns/${id}${query}`, { ...BAR, pages: { urlContains: `/${id}` }, ...change })

const draft = (id: string, change: object = {}, query = '') =>
  worker.admin('PUT', `/v1/campaigns/${id}/draft${query}`, { ...BAR, ...change })

const read = async (path: string) => (await worker.admin('GET', `/v1/campaigns${path}`)).body

const overlays = async (change: Parameters<typeof visit>[0] = {}) =>
  (await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit(change)) })).body.overlays

/** What the overlay of a campaign says on the page that it runs on, which no other one takes from it. */
const said = async (id: string, { page = {}, ...change }: { page?: object; events?: unknown[] } = {}) =>
  (await overlays({ ...change, page: { type: 'product', ...page, url: `https://shop.example/${id}` } }))
    .filter(({ campaignId }: { campaignId: string }) => campaignId === id)
    .flatMap(({ content }: { content: { text: string }[] }) => content.map(({ text }) => text))

test('a campaign with errors names each field, and nothing is published', async () => {
  const { status, body } = await worker.admin('PUT', '/v1/campaigns/broken', {
    name: 'Broken',
    status: 'live',
    layout: 'modal',
    prioritty: 3,
    audience: { country: 'LT' },
    triggers: [{ kind: 'exit' }],
    content: [
      { kind: 'headline', text: ' ' },
      { kind: 'button', text: 'Go', href: 'javascript:alert(1)' },
    ],
  })
  assert.equal(status, 422)
  assert.equal(body.code, 'campaign_invalid')
  const fields = body.errors.map((error: { field: string }) => error.field)
  for (const field of ['prioritty', 'audience.country', 'triggers[0].kind', 'content[0].text', 'content[1].href'])
    assert.ok(fields.includes(field), `${field} in ${fields}`)
  assert.deepEqual((await worker.admin('GET', '/v1/campaigns')).body.campaigns, [])
})

test('a campaign published twice has version 2, is decided on at once, and paused it is gone', async () => {
  const again = (change: object) => worker.admin('PUT', '/v1/campaigns/hello', { ...BAR, ...change })
  assert.equal((await again({})).status, 200)
  assert.equal((await again({ name: 'Hello again' })).status, 200)
  const list = (await worker.admin('GET', '/v1/campaigns')).body.campaigns
  assert.deepEqual([list[0].name, list[0].version], ['Hello again', 2])
  assert.equal((await overlays())[0].campaignId, 'hello')
  assert.equal((await again({ status: 'paused' })).status, 200)
  assert.deepEqual(await overlays(), [])
})

test('the address and the campaign must agree', async () => {
  const { status, body } = await worker.admin('PUT', '/v1/campaigns/a', { ...BAR, campaignId: 'b' })
  assert.equal(status, 422)
  assert.equal(body.errors[0].field, 'campaignId')
})

test('a draft waits beside what is live, unfinished as it may be, until it is published', async () => {
  assert.equal((await put('spring')).body.version, 1)
  const first = (await draft('spring', { content: [{ kind: 'text', text: 'Spring' }] })).body
  assert.deepEqual([first.version, first.status, first.errors], [1, 'live', []])
  assert.deepEqual(await said('spring'), ['Hello'])

  const second = (await draft('spring', { content: [], prioritty: 3 })).body
  assert.deepEqual(
    second.errors.map(({ field }: { field: string }) => field),
    ['content', 'prioritty'],
  )
  const detail = await read('/spring')
  assert.deepEqual(detail.draft, {
    savedAt: second.savedAt,
    definition: { campaignId: 'spring', ...BAR, content: [], prioritty: 3 },
  })
  assert.deepEqual([detail.live.version, detail.live.definition.content], [1, BAR.content])
  assert.deepEqual(detail.errors, second.errors)
  assert.deepEqual((await read('')).drafts, [
    { campaignId: 'spring', name: 'Hello', layout: 'bar', savedAt: second.savedAt, version: 1 },
  ])

  assert.equal((await put('spring', { name: 'Spring' })).body.version, 2)
  assert.equal((await read('/spring')).draft, null)
  assert.deepEqual((await read('')).drafts, [])
})

test('a draft of something new is in the list, and thrown away it is gone', async () => {
  assert.equal((await draft('new', { name: 'New' })).body.version, 0)
  const detail = await read('/new')
  assert.deepEqual([detail.live, detail.draft.definition.name, detail.versions], [null, 'New', []])
  assert.equal((await worker.admin('DELETE', '/v1/campaigns/new/draft')).status, 200)
  assert.equal((await worker.admin('GET', '/v1/campaigns/new')).status, 404)
  assert.equal((await draft('Not an id')).status, 400)
})

test('every version is kept, and an old one comes back as a new one', async () => {
  for (const text of ['One', 'Two', 'Three']) await put('kept', { name: text, content: [{ kind: 'text', text }] })
  const versions = (await read('/kept')).versions
  assert.deepEqual(
    versions.map(({ version, name, status, publishedBy }: Record<string, unknown>) => [
      version,
      name,
      status,
      publishedBy,
    ]),
    [
      [3, 'Three', 'live', 'test'],
      [2, 'Two', 'live', 'test'],
      [1, 'One', 'live', 'test'],
    ],
  )
  assert.equal((await read('/kept/versions/2')).definition.content[0].text, 'Two')
  for (const path of ['/kept/versions/9', '/kept/versions/x', '/gone/versions/1'])
    assert.equal((await worker.admin('GET', `/v1/campaigns${path}`)).status, 404)

  await draft('kept', { name: 'Half a thought' })
  const back = await worker.admin('POST', '/v1/campaigns/kept/roll-back', { version: 1 })
  assert.deepEqual([back.status, back.body.version], [200, 4])
  assert.deepEqual(await said('kept'), ['One'])
  const detail = await read('/kept')
  assert.deepEqual([detail.versions.length, detail.draft.definition.name], [4, 'Half a thought'])
  assert.equal((await worker.admin('POST', '/v1/campaigns/kept/roll-back', { version: 77 })).status, 404)
})

test('paused it keeps what it says; rolled back it stays paused', async () => {
  await put('rest', { name: 'Before' })
  await put('rest', { name: 'After' })
  const status = (to: string) => worker.admin('POST', '/v1/campaigns/rest/status', { status: to })
  assert.deepEqual((await status('paused')).body.version, 3)
  assert.deepEqual(await said('rest'), [])
  await worker.admin('POST', '/v1/campaigns/rest/roll-back', { version: 1 })
  const { live } = await read('/rest')
  assert.deepEqual([live.definition.name, live.definition.status], ['Before', 'paused'])
  assert.deepEqual((await status('live')).body.status, 'live')
  assert.deepEqual(await said('rest'), ['Hello'])
  assert.equal((await status('draft')).status, 400)
  assert.equal((await worker.admin('POST', '/v1/campaigns/never/status', { status: 'live' })).status, 404)
})

test('who writes on what somebody else has changed since is told, and changes nothing', async () => {
  await put('both')
  const saved = (await draft('both', { name: 'Mine' }, '?version=1&draft=0')).body.savedAt
  const refused = [
    await draft('both', { name: 'Theirs' }, '?version=1&draft=0'),
    await draft('both', { name: 'Theirs' }, '?version=0'),
    await put('both', { name: 'Theirs' }, '?version=0'),
    await put('both', { name: 'Theirs' }, `?version=1&draft=${saved - 1}`),
    await worker.admin('DELETE', '/v1/campaigns/both/draft?draft=1'),
    await worker.admin('POST', '/v1/campaigns/both/status?version=7', { status: 'paused' }),
    await worker.admin('POST', '/v1/campaigns/both/roll-back?version=7', { version: 1 }),
  ]
  for (const { status, body } of refused) assert.deepEqual([status, body.code], [409, 'campaign_changed'])
  const { live, draft: kept, versions } = await read('/both')
  assert.deepEqual([live.definition.name, kept.definition.name, versions.length], ['Hello', 'Mine', 1])
  const again = (await draft('both', { name: 'Mine again' }, `?version=1&draft=${saved}`)).body
  assert.ok(again.savedAt > saved, 'two drafts never have the same moment')
  assert.equal((await put('both', {}, `?version=1&draft=${again.savedAt}`)).body.version, 2)
})

test('two who publish at once on the same version: one wins', async () => {
  await put('race')
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => put('race', { name }, '?version=1')))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409])
  assert.equal((await read('/race')).versions.length, 2)
})

test('of many versions the newest 50 are kept', async () => {
  await put('many')
  await worker.env.DB.batch([
    worker.env.DB.prepare("UPDATE campaigns SET version = 52 WHERE campaign_id = 'many'"),
    worker.env.DB.prepare(
      `WITH RECURSIVE n (version) AS (SELECT 2 UNION ALL SELECT version + 1 FROM n WHERE version < 52)
       INSERT INTO campaign_versions (campaign_id, version, published_at, definition)
       SELECT 'many', n.version, 0, definition FROM n JOIN campaigns ON campaign_id = 'many'`,
    ),
  ])
  await put('many')
  const { versions } = await read('/many')
  assert.deepEqual([versions.length, versions[0].version, versions.at(-1).version], [50, 53, 4])
})

test('warnings come with every write, and errors of merge fields are the field’s', async () => {
  const content = [{ kind: 'text', text: 'Only 3 left of {{ product.name }}' }]
  const audience = { segments: ['nobody'] }
  const { body } = await put('warned', { content, audience })
  assert.deepEqual(
    body.warnings.map(({ field }: { field: string }) => field),
    ['content[0].text', 'audience.segments[0]', 'content[0].text'],
  )
  assert.deepEqual((await read('/warned')).warnings, body.warnings)
  assert.deepEqual((await put('fine', { audience: { segments: ['vip'] } })).body.warnings, [])
  const wrong = await put('wrong', { content: [{ kind: 'text', text: '{{ product.name' }] })
  assert.deepEqual([wrong.status, wrong.body.errors[0].field], [422, 'content[0].text'])
})

test('words go by the page’s language, and merge fields by what this request told', async () => {
  const translations = {
    lt: [{ kind: 'text', text: 'Labas, {{ traits.nick | default: "svety" }}: {{ product.name }}' }],
  }
  await put('words', { content: [{ kind: 'text', text: 'For {{ product.price }}' }], translations })
  const page = {
    language: 'lt-LT',
    product: { productId: 'pot', name: '{{ shop.name }}' },
  }
  assert.deepEqual(await said('words', { page }), ['Labas, svety: {{ shop.name }}'])
  const events = [event('user_properties', { traits: { nick: 'Rasa' } })]
  assert.deepEqual(await said('words', { page, events }), ['Labas, Rasa: {{ shop.name }}'])
  assert.deepEqual(await said('words', { page: { ...page, language: 'en' } }), [], 'no price is known')
  const priced = { ...page, language: 'en', product: { productId: 'pot', priceMinor: 1950, currency: 'EUR' } }
  assert.deepEqual(await said('words', { page: priced }), ['For €19.50'])
})

test('a campaign in seven languages with conditions of eight levels is not too deep', async () => {
  let where: object = { kind: 'number', field: 'events.view_item', atLeast: 1, withinDays: 1 }
  for (let level = 0; level < 6; level++) where = { kind: 'all', of: [where] }
  const questions = [
    { questionId: 'why', kind: 'single', text: 'Why?', choices: ['a', 'b'], branches: [{ choice: 0, to: 'end' }] },
  ]
  const survey = [{ kind: 'survey', questions, next: 'Next', thanks: 'Thanks' }]
  const variants = ['a', 'b'].map((variantId) => ({
    variantId,
    share: 0.5,
    content: survey,
    translations: { lt: survey },
  }))
  const { status, body } = await draft('deep', { variants, audience: { where } })
  assert.deepEqual([status, body.errors], [200, []])
})

test('another isolate reads what is published at most 20 s later than KV gives it', async () => {
  const { SETTINGS } = worker.env
  const names = async (at: number) => (await readPublished(SETTINGS, at)).campaigns.map(({ name }) => name)
  await put('soon', { name: 'Before' })
  assert.ok((await names(0)).includes('Before'))
  await put('soon', { name: 'After' })
  assert.ok((await names(19_999)).includes('Before'))
  assert.ok((await names(20_000)).includes('After'))
})

/** What `npm run campaign` prints, its errors after it. */
async function command(campaign: object, ...options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-'))
  const file = join(folder, 'own.json')
  await writeFile(file, JSON.stringify(campaign))
  const env = { ...process.env, VITRINE_ADMIN_TOKEN: worker.adminToken }
  const args = ['tools/campaign.ts', file, '--url', worker.url.origin, ...options]
  const told = await promisify(execFile)(process.execPath, args, { env }).catch((failed) => failed)
  await rm(folder, { recursive: true })
  return (told.stdout + told.stderr).replaceAll(file, 'own.json')
}

test('the command saves a draft or publishes, and prints what should be known', async () => {
  const content = [{ kind: 'text', text: 'Only 3 left' }]
  const saved = await command({ ...BAR, campaignId: 'own', content, layout: 'modal' }, '--draft')
  assert.match(
    saved,
    /Saved a draft of own: nothing of it is published\.\nTo be mended .*\n[\s\S]*\n {2}content: a modal/,
  )
  const published = await command({ ...BAR, campaignId: 'own', content })
  assert.match(published, /Published own: .*\nTo be known:\n {2}content\[0\]\.text: claims how many pieces are left/)
  assert.match(await command({ campaignId: 'own' }), /own\.json was not published: .*\n {2}name: is missing/)
})
