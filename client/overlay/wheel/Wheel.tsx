/** @module A wheel: the Worker draws, it only turns to what was drawn. */
import { Component } from 'preact'
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'
import type { Claimed } from '../../../contract/overlay-host.ts'
import { percentage } from '../discount-words.ts'
import type { Stage } from '../stage.ts'
import { textsFor } from '../texts.ts'
import { WHEEL_WORDS } from '../words/wheel-words.ts'
import { Disc } from './Disc.tsx'
import { publishedOdds } from './published-odds.ts'
import { Result } from './Result.tsx'
import { sectors } from './sectors.ts'

/** Turns before it stops. Our policy. */
const TURNS = 4

interface WheelProps {
  block: Extract<FilledBlock, { kind: 'wheel' }>
  stage: Stage
}

interface WheelState {
  turned: number
  /** `still`: to be spun; `turning` also while the Worker is asked; `over`: the result is said. */
  step: 'still' | 'turning' | 'over'
  hasFailed: boolean
}

/** Draws of this page by campaign: opened again, a wheel shows what it came to and is not spun again. */
const drawn = new Map<string, Claimed>()

export class Wheel extends Component<WheelProps, WheelState> {
  override state: WheelState = { turned: 0, step: 'still', hasFailed: false }
  disc: Element | null = null

  override componentWillMount() {
    const { block, stage } = this.props
    const claim = stage.claim ?? drawn.get(stage.campaignId)
    if (!claim) return

    this.setState({ turned: angleOf(block, claim), step: 'over' })
    queueMicrotask(() => stage.claim || stage.onClaim(claim))
  }

  override render({ block, stage }: WheelProps, { turned, step, hasFailed }: WheelState) {
    const claim = drawn.get(stage.campaignId) ?? stage.claim
    const odds = publishedOdds(block.slices.map(({ odds }) => odds))
    return (
      <div class="wheel" ref={this.keep}>
        <Disc slices={block.slices} turned={turned} />
        <div class="beside">
          <h3>{block.oddsTitle}</h3>
          <ul class="odds">
            {block.slices.map(({ label }, at) => (
              <li>
                <span>{label}</span>
                <span>{percentage((odds[at] ?? 0) / 100, stage.language)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div class="outcome">
          {step === 'over' && claim ? (
            <Result block={block} claim={claim} stage={stage} />
          ) : (
            <button type="button" class="button yes" aria-disabled={step === 'turning'} onClick={this.spin}>
              {block.spin}
            </button>
          )}
          <p class="wrong" role="alert">
            {hasFailed && textsFor(WHEEL_WORDS, stage.language, stage.words).unspun}
          </p>
        </div>
      </div>
    )
  }

  keep = (element: Element | null) => {
    this.disc = element?.querySelector('.turning') ?? null
  }

  spin = () => {
    if (this.state.step !== 'still') return

    this.props.stage.isUsed = true
    this.setState({ step: 'turning', hasFailed: false })
    this.turn().catch(() => this.setState({ step: 'still', hasFailed: true }))
  }

  async turn() {
    const { block, stage } = this.props
    const claim = await stage.askClaim()
    if (!claim) return this.setState({ step: 'still', hasFailed: true })

    drawn.set(stage.campaignId, claim)
    await new Promise<void>((resolve) => this.setState({ turned: TURNS * 360 + angleOf(block, claim) }, resolve))
    await this.stands()
    this.setState({ step: 'over' })
    stage.onClaim(claim)
    stage.onDone()
  }

  /** Until the turn is over; at once where there is none, for those who mind motion. */
  stands = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    // Not by `Promise.allSettled`, which some pages lack.
    for (const { finished } of this.disc?.getAnimations() ?? []) await finished.catch(() => {})
  }
}

/** Brings the middle of what was drawn under the pointer. Where the Worker does not say which it was, nothing turns. */
function angleOf({ slices }: WheelProps['block'], { slice }: Claimed): number {
  const sector = sectors(slices.map(({ odds }) => odds))[slice ?? -1]
  return sector ? 360 - sector.middle : 0
}
