/** Styles stay in files of their own: the site's policy allows no inline style. */
export default { compilerOptions: { css: 'external', discloseVersion: false } };
