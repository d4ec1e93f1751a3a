/** @module What a mail's sheet stands in: the document, its style sheet, the line beside the subject. */
import { toHtml } from '../core/sign-up/to-html.ts'
import { LETTERS, type MailLook } from './mail-look.ts'
import { mailStyle } from './mail-style.ts'

/** Behind the line beside the subject, so that mail programs show nothing of the mail there. */
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(60)

/** Tells Outlook to draw pictures as large as they say to be on every screen, and cells in the letters of what they stand in. */
const FOR_OUTLOOK =
  '<!--[if mso]><style>td,div,p,a,h1,h2,li,span{font-family:Segoe UI,Arial,sans-serif!important}</style><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->'

/** Outlook knows no greatest width: for it alone there is a table of 600 px around the sheet. */
const [WIDTH_BEGINS, WIDTH_ENDS] = [
  '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" align="center"><tr><td><![endif]-->',
  '<!--[if mso]></td></tr></table><![endif]-->',
]

/** All is text. `pixel`, `trap`: addresses, or null. */
type Around = Record<'subject' | 'preheader' | 'language', string> & Record<'pixel' | 'trap', string | null>

/** `sheet`: HTML of our own components. */
export function mailFrame(
  sheet: string,
  { subject, preheader, language, pixel, trap }: Around,
  { colors, direction }: MailLook,
): string {
  const { ground, text } = colors.light
  const hidden = `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${toHtml(preheader)}${FILLER}</div>`
  const eye =
    pixel === null
      ? ''
      : `<img src="${toHtml(pixel)}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0">`
  const lure =
    trap === null
      ? ''
      : `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all" aria-hidden="true"><a href="${toHtml(trap)}" tabindex="-1"></a></div>`
  return [
    `<!doctype html><html lang="${toHtml(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark"><meta name="x-apple-disable-message-reformatting">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">',
    `<title>${toHtml(subject)}</title>${FOR_OUTLOOK}<style>${mailStyle(colors.dark)}</style></head>`,
    `<body class="g" style="margin:0;padding:0;background-color:${ground};color:${text};font-family:${LETTERS};-webkit-text-size-adjust:100%">`,
    preheader === '' ? '' : hidden,
    `<div class="g" role="article" aria-roledescription="email" aria-label="${toHtml(subject)}" lang="${toHtml(language)}" dir="${direction}" style="background-color:${ground};font-family:${LETTERS}">`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 8px 0">',
    `${WIDTH_BEGINS}<div class="w" style="width:100%;max-width:600px;margin:0 auto;overflow-wrap:anywhere;word-break:break-word;text-align:${direction === 'rtl' ? 'right' : 'left'}">${sheet}</div>${WIDTH_ENDS}`,
    `</td></tr></table>${lure}${eye}</div></body></html>`,
  ].join('')
}
