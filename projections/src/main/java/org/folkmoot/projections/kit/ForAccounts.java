package org.folkmoot.projections.kit;

/**
 * A view whose documents everybody who has an account in a community may read there, as a program too. What is confidential stands
 * in no such view.
 */
public interface ForAccounts {}
