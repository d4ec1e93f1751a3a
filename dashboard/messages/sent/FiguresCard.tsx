/** @module What came of the messages of four weeks, in all and by message. */
import type { Channels } from '../../../contract/channels.ts'
import type { MessageReport } from '../../../contract/message/message-report.ts'
import type { ScenarioList } from '../../../contract/scenario/scenario-list.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { NumberHeads } from '../../part/NumberHeads.tsx'
import { SmallFigures } from '../../part/SmallFigures.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { hrefOf } from '../../route.ts'
import { plain } from '../../sentence/counted.ts'
import { money } from '../../sentence/money.ts'
import { figuresOf, figureWarnings, moneyWords, rateWords } from './figures.ts'

const DAYS = 28
const PATH = `/v1/reports/messages?days=${DAYS}`

export function FiguresCard() {
  const { value: report } = useReading<MessageReport>(PATH, null)
  const { value: channels } = useReading<Channels>('/v1/channels', null)
  if (!report || report.total.sent === 0) return null
  return (
    <Card title="What came of them" aside={`last ${DAYS} days`} class="message-figures">
      <SmallFigures figures={figuresOf(report.total)} />
      {channels?.mail.way === 'mailbox' && (
        <TroubleLine>
          Mail goes nowhere yet: mails that count as sent here stand in the Mailbox.{' '}
          <a href={hrefOf({ screen: 'writing' })}>See how it goes out</a>
        </TroubleLine>
      )}
      {figureWarnings(report.total).map((warning) => (
        <TroubleLine key={warning}>{warning}</TroubleLine>
      ))}
      <FiguresTable report={report} />
      <p class="card-note">
        Opened and clicked by people, as far as it can be told: what scanners and privacy proxies do is not counted.
        Orders are those of the same person within five days of a click. That is what messages touched, not what they
        caused.
      </p>
    </Card>
  )
}

function FiguresTable({ report }: { report: MessageReport }) {
  const { value: list } = useReading<ScenarioList>('/v1/scenarios', null)
  const names = new Map(list?.scenarios.map(({ scenarioId, name }) => [scenarioId, name]))
  return (
    <table class="table table-stacked message-table">
      <thead>
        <tr>
          <th scope="col">Message</th>
          <NumberHeads names={['Sent', 'Opened', 'Clicked', 'Ordered']} />
          <NumberHeads names={['Unsubscribed', 'A message']} isWide />
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => (
          <tr key={`${row.scenarioId} ${row.messageId} ${row.channel}`}>
            <th scope="row">
              {row.messageName ?? row.messageId}
              <span class="who-sub">
                <a href={hrefOf({ screen: 'scenario', scenarioId: row.scenarioId })}>
                  {names.get(row.scenarioId) ?? row.scenarioId}
                </a>
                {row.channel === 'push' && ', push'}
              </span>
            </th>
            <td class="num">{plain(row.sent)}</td>
            <td class="num">{rateWords(row.rates.opened)}</td>
            <td class="num">{rateWords(row.rates.clicked)}</td>
            <td class="num">{rateWords(row.rates.converted)}</td>
            <td class="num not-phone">{rateWords(row.rates.unsubscribed)}</td>
            <td class="num not-phone">{moneyWords(row.perRecipientMinor, money)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
