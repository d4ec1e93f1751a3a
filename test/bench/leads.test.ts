/** @module bench:leads: its measures by hand, and the whole command on tables and traffic of a known structure. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { auc, brier, ece, prAuc } from '../../bench/leads/accuracy.ts'
import { driftFigures } from '../../bench/leads/drift.ts'
import { eventFigures } from '../../bench/leads/event-figures.ts'
import { EventLog } from '../../bench/leads/event-log.ts'
import { readTable } from '../../bench/leads/read-table.ts'
import { seededRandom } from '../../bench/leads/seeded-random.ts'
import { figures, fiveFold } from '../../bench/leads/table-accuracy.ts'
import { madeTraffic } from './made-traffic.ts'

const folder = mkdtempSync(join(tmpdir(), 'leads-'))
after(() => rmSync(folder, { recursive: true }))

function file(name: string, lines: Iterable<string>): string {
  const path = join(folder, name)
  writeFileSync(path, `${[...lines].join('\n')}\n`)
  return path
}

const run = (...args: string[]) => promisify(execFile)(process.execPath, ['bench/leads.ts', ...args])
const complaint = (...args: string[]) =>
  run(...args).then(
    () => assert.fail('should have complained'),
    (error: { code: number; stderr: string }) => `${error.code} ${error.stderr.split('\n')[0]}`,
  )

// By hand. Pairs of one that came true and one that did not, in order, ties half.
const orders = [
  { name: 'all in order', scores: [0.1, 0.2, 0.8, 0.9], outcomes: [0, 0, 1, 1], auc: 1, prAuc: 1 },
  // Pairs: .9 above both, .4 above .2 only: 3 of 4. Precision at .9: 1, at .4: 2/3; mean .8333.
  { name: 'one pair wrong', scores: [0.9, 0.5, 0.4, 0.2], outcomes: [1, 0, 1, 0], auc: 0.75, prAuc: 5 / 6 },
  { name: 'all the same', scores: [0.3, 0.3, 0.3, 0.3], outcomes: [0, 1, 0, 0], auc: 0.5, prAuc: 0.25 },
  // .5 against .5 half, against .2 whole: 1.5 of 2. Precision at .5 with its tie: 1/2.
  { name: 'a tie', scores: [0.5, 0.5, 0.2], outcomes: [1, 0, 0], auc: 0.75, prAuc: 0.5 },
]
for (const { name, scores, outcomes, ...expected } of orders)
  test(`measures: ${name}`, () => {
    assert.ok(Math.abs(auc({ scores, outcomes }) - expected.auc) < 1e-12, `${auc({ scores, outcomes })}`)
    assert.ok(Math.abs(prAuc({ scores, outcomes }) - expected.prAuc) < 1e-12, `${prAuc({ scores, outcomes })}`)
  })

test('measures: Brier and calibration error by hand', () => {
  const scored = { scores: [0.1, 0.15, 0.85, 1], outcomes: [0, 1, 1, 1] }
  // .01 + .7225 + .0225 + 0, by four.
  assert.ok(Math.abs(brier(scored) - 0.18875) < 1e-12)
  // Bins [.1, .2): told .25, came 1: off .75; [.8, .9): off .15; [.9, 1]: off 0. By four.
  assert.ok(Math.abs(ece(scored) - 0.225) < 1e-12, `${ece(scored)}`)
  assert.ok(Number.isNaN(auc({ scores: [1], outcomes: [1] })))
})

test('an event log gives each visitor by time, ties in the order of lines, and says what it cannot read', () => {
  const log = new EventLog()
  const lines = [
    'time\tvisitor\tevent\titem\tcategory',
    '20\ta\tview\t1\tx',
    '5\tb\tview\t2\t',
    '10\ta\taddtocart\t1\tx',
  ]
  for (const [index, line] of [...lines, '20\ta\ttransaction\t1'].entries()) log.add(line, index + 1)
  assert.deepEqual(
    [...log.visitors()].map(({ events }) => events.map(({ at, kind, category }) => [at, kind, category])),
    [
      [
        [10_000, 'addtocart', 'x'],
        [20_000, 'view', 'x'],
        [20_000, 'transaction', ''],
      ],
      [[5000, 'view', '']],
    ],
  )
  assert.equal(log.firstAt, 5000)
  assert.throws(() => log.add('7\ta\tlike\t1\tx', 9), /line 9 must be/)
})

test('recorded events: what is known to lie in the traffic is foretold, better than by the lead score', async () => {
  const events = file('events.tsv', madeTraffic({ visitors: 1200, days: 60, seed: 4 }))
  const figures = await eventFigures(events, (1_430_000_000 + 45 * 86_400) * 1000)
  assert.ok(figures.n > 2000 && figures.positives > 500, JSON.stringify(figures))
  assert.ok(figures.auc > 0.7 && figures.auc > figures.points.auc + 0.03, JSON.stringify(figures))
  assert.ok(figures.noCart.auc > 0.55 && figures.ece < 0.06, JSON.stringify(figures))
  assert.match(figures.model, /^Fitted to this shop|^Learning/)
})

test('a table of visits: a made structure is found, no more and no less, and drift is calibrated away', () => {
  const random = seededRandom(9)
  const lines = Array.from({ length: 2400 }, (_, index) => {
    const [pages, sort] = [Math.floor(random() ** 3 * 60), 'abc'[Math.floor(random() * 3)]]
    const isLater = index >= 1400
    const logOdds = -3 + Math.log1p(pages) * 0.8 + (sort === 'a' ? 1 : 0) + (isLater ? 1.5 : 0)
    return `${pages},${sort},${isLater ? 'Nov' : 'May'},${random() < 1 / (1 + Math.exp(-logOdds)) ? 'TRUE' : 'FALSE'}`
  })
  const rows = readTable(file('visits.csv', ['pages,sort,month,bought', ...lines]))
  const question = { columns: ['pages', 'sort', 'month'], label: 'bought' }
  const all = figures(fiveFold(rows, question))
  const noise = figures(fiveFold(rows, { ...question, columns: ['month'] }))
  assert.ok(all.auc > 0.75 && all.auc > noise.auc + 0.1 && all.ece < 0.03, JSON.stringify({ all, noise }))
  const drift = driftFigures(rows, question, { column: 'month', values: ['Nov'] })
  assert.deepEqual([drift.fitted, drift.tested], [1400, 1000])
  assert.ok(drift.before.ece > 0.15 && drift.after.ece < drift.before.ece / 3, JSON.stringify(drift))
})

test('bench:leads prints one line of JSON, or says what is wrong with status 2', async () => {
  const csv = file('small.csv', ['a,b', '1,TRUE', '2,FALSE', '1,TRUE', '2,FALSE', '1,TRUE', '2,FALSE'])
  const log = file('bad.tsv', ['1\tv\tview\t7\tx', 'x\tv\tview\t7\tx'])
  const [good, column, line] = await Promise.all([
    run('--csv', csv, '--label', 'b'),
    complaint('--csv', csv, '--label', 'c'),
    complaint('--events', log, '--split-at', '5'),
  ])
  assert.deepEqual(Object.keys(JSON.parse(good.stdout)), ['auc', 'prAuc', 'brier', 'ece'])
  assert.equal(column, `2 ${csv} has no column c.`)
  assert.match(line, /^2 .*bad\.tsv: line 2 must be/)
})
