/** @module How many people of one network are believed. */

/**
 * Distinct visitors of one network (network-crowd.ts) that count at the same product; the others see the number and are not
 * in it. Our policy: a household, or an office where a link went round, is whole; a mobile carrier that puts thousands
 * behind one address loses some; a host that invents 10,000 visitors adds five.
 */
export const MOST_OF_A_NETWORK = 5
