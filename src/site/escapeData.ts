/** JSON for a block of data in HTML, that no `</script>` and no comment can end early. */
export const escapeData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
