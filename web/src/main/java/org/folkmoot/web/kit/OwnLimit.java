package org.folkmoot.web.kit;

import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests whose handler reads the body itself and bounds it itself; a bean of the word that has such a handler. */
public record OwnLimit(RequestMatcher where) {}
