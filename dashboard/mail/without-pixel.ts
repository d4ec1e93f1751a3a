/** @module A mail without the picture that counts its opening: the owner who looks at it is not its reader. */

/** The picture's address ends as worker/routes/mail/opens.ts takes it. */
export const withoutPixel = (html: string): string => html.replace(/<img\b[^>]*\/o\/[\w-]+\.gif[^>]*>/g, '')
