// Loaded before each test file of a block. The same block must get the same figures twice, so property tests draw the
// same values in every run; a test that sets a seed of its own keeps it.
const { default: fastCheck } = await import(`${process.env.BLOCKS_MODULES}/fast-check/lib/fast-check.js`);

fastCheck.configureGlobal({ seed: 1 });
