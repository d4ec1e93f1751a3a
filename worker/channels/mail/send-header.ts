/** @module The header by which a mail that comes back is known. */

/** Its value is our number of the mail. Beside the Message-ID, which some servers on the way write anew. */
export const SEND_HEADER = 'X-Vitrine-Send'
