/** @module The HTML of the preview's page. */

/** `folder`: where the parts of the script lie, `/c/…/`. */
export const previewPage = (script: string, style: string, folder: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="vitrine-parts" content="${folder}">
<title>Preview</title>
<link rel="stylesheet" href="./${style}">
<script type="module" src="./${script}"></script>
</head>
<body>
<header><span id="shop"></span></header>
<main>
<div data-slot hidden></div>
<div class="photo"></div>
<div>
<i class="title"></i><i class="price"></i><i></i><i></i><i></i><i class="last"></i>
</div>
</main>
</body>
</html>
`
