/** @module A decision: which overlays may open on a page, and for every other campaign the reason why not. */

/** Why a campaign was or was not offered. `offered` means offered to this page; whether it opened, its events tell. */
export type Outcome =
  | { kind: 'offered'; variant?: string }
  | { kind: 'outside_schedule' }
  | { kind: 'other_page'; pageType: string }
  | { kind: 'no_consent' }
  | {
      kind: 'not_in_audience'
      because:
        | 'is_new'
        | 'is_returning'
        | 'grade'
        | 'device'
        | 'language'
        | 'has_orders'
        | 'has_no_orders'
        | 'cart_is_empty'
        | 'cart_is_filled'
        | 'cart_value'
        | 'cart_changed_recently'
        | 'cart_contents'
        | 'country'
        | 'utm'
        | 'segment'
        | 'condition'
        | 'not_offered'
    }
  | { kind: 'holdout' }
  /** Held out from everything, to measure what all of it earns (settings, `holdout`). */
  | { kind: 'global_holdout' }
  /** Its trigger waits for the so-manieth page of the visit. */
  | { kind: 'too_few_pages'; pageViews: number; atLeast: number }
  /** So much has asked for this person's attention lately that there is none left until then. */
  | { kind: 'attention_spent'; untilAt: number }
  | { kind: 'quiet_after_show'; untilAt: number }
  | { kind: 'shown_enough'; shows: number }
  | { kind: 'one_this_session'; campaignId: string }
  | { kind: 'quiet_after_close'; untilAt: number }
  | { kind: 'converted' }
  /** `because` absent in decisions from before it was told. */
  | { kind: 'outranked'; by: string; because?: 'priority' | 'value' | 'exploration' }
  | { kind: 'nothing_to_show' }
  /** What is stored of it cannot be decided by. */
  | { kind: 'faulty' }

/** What was decided at one page view, as it is kept in the timeline. `outcomes` by campaign id. */
export interface Decision {
  url: string
  pageType: string
  leadScore: number
  outcomes: Record<string, Outcome>
}
