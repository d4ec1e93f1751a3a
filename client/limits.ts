/** @module Every duration and limit of the script, with its source. */

// They stand in one file without imports because the bundler writes the constants of such a file into their places;
// anywhere else each of them costs a name in the script.

/** How long one storage transaction may take before memory stands in, ms. Source: safety rule 3. */
export const STORAGE_TIMEOUT_MS = 1_000
/** After a failure the database is left alone for so long, ms. Our policy. */
export const STORAGE_REST_MS = 30_000

/** A tab that leased events and died gives them back after so long, ms. Source: safety.md, client queue. */
export const LEASE_MS = 30_000
/** What waits in the browser at most: events, bytes, age in ms. Source: safety rule 4. */
export const MAX_EVENTS_KEPT = 1_000
export const MAX_BYTES_KEPT = 1_048_576
export const MAX_AGE_MS = 604_800_000
/** It is counted at every attempt to send, and at every so many events of a page that cannot send. Our policy. */
export const CHECK_EVERY = 100
/**
 * A body has at most 48 KB and 100 events (safety rules 5 and 20). 20 KB of it are for the page (three addresses of 2 KB)
 * and the cart, the rest for events; a larger single event is given up.
 */
export const MAX_EVENTS = 100
export const MAX_EVENTS_BYTES = 28_672
export const MAX_EVENT_BYTES = 24_576
/** Chromium grants 64 KiB to all keepalive requests of a page together; the shop needs some of it. Source: safety rule 5. */
export const MAX_IN_FLIGHT_BYTES = 57_344
/** A request that hangs is given up, ms. Shorter than a lease, so that no other tab sends the same meanwhile. */
export const REQUEST_TIMEOUT_MS = 10_000
/** First and longest wait of our own, and the longest that a server may ask for, ms. Source: safety.md, transport. */
export const FIRST_WAIT_MS = 1_000
export const MOST_WAIT_MS = 300_000
export const MOST_ASKED_MS = 900_000
/** Both together: a wait further ahead than this was noted by a clock that has been put back since, ms. */
export const MOST_PAUSE_MS = 1_200_000
/** Failures in a row that open the circuit. Source: safety.md, transport. */
export const MOST_FAILURES = 5
/** Requests of a page view that nobody ever answered: an ad blocker, or a policy of the page. Source: safety.md, A13. */
export const MOST_UNHEARD = 3
/** Small events wait for company; a decision gathers what happens in the same moment. Our policy, ms. */
export const GATHER_MS = 1_000
export const ASK_MS = 20

/** What comes later than this shows nothing, ms. Source: safety rule 13. */
export const LATE_MS = 1_000
/** A gap that ends a session, ms. Source: architecture.md, words. */
export const SESSION_GAP_MS = 1_800_000

/** A cart travels twice in one body, in its event and beside it; with more bytes its lines keep the bare facts. */
export const MAX_CART_BYTES = 12_288
/** Most lines of a cart that are kept; the rest counts in its value only. Our policy, half of what the Worker takes. */
export const MAX_LINES = 100

/** After the last move, key or touch a page counts as used for so long, ms. Source: the brief of the script (30 s). */
export const IDLE_MS = 30_000
/** Share of the page at which GA4 sends its `scroll`. Source: GA4, enhanced measurement. */
export const SCROLL_SHARE = 0.9
/** A single-page shop gets so long after a change of address to draw the page, ms. Our policy. */
export const SETTLE_MS = 400
/** A page is read when the browser has time, at the latest after so long, ms. Our policy. */
export const IDLE_READ_MS = 300
/** A page view goes without a part that takes longer to come than this, and so does an event, ms. Our policy. */
export const READER_MS = 3_000
/** How often the address is compared where the browser does not tell, and the data layer looked for, ms. */
export const CHECK_MS = 1_000

/** Most values that are read of what the page hands over; more is no report. Our policy: 200 lines of 15 facts, thrice. */
export const MAX_VALUES = 10_000
